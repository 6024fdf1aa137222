import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStoredFile } from './open-stored-file'
import type { MaterialRow } from './kill-snapshot'

// The files folder beside the rows that name its files; read here without the application's own
// storage.

const placeOf = (folder: string, key: string) => join(folder, key.slice(0, 2), key)

function openOrNull(stored: Buffer, key: string): Buffer | null {
  try {
    return openStoredFile(stored, key)
  } catch {
    return null
  }
}

/** The rows that name files. */
type FileRows = { readonly materials: readonly Omit<MaterialRow, 'case_id'>[] }

/** Materials whose file is missing, cut off or changed. */
export function findBadFiles({ materials }: FileRows, folder: string): string[] {
  return materials.flatMap(({ storage_key: key, size, sha256 }) => {
    const place = placeOf(folder, key)
    if (!existsSync(place)) return [`${key} is named by a row and is not there`]
    const bytes = openOrNull(readFileSync(place), key)
    const isWhole =
      bytes?.length === size && createHash('sha256').update(bytes).digest('hex') === sha256
    return isWhole ? [] : [`${key} has not the ${size} bytes that were sent`]
  })
}

/** Files that no row names, half-written ones included. */
export function findOrphans({ materials }: FileRows, folder: string): string[] {
  const named = new Set(materials.map(({ storage_key: key }) => placeOf(folder, key)))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((place) => !named.has(place))
}
