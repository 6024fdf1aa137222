import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env'

/**
 * The page for everyone while the system is maintained (scripts/maintenance.mjs), and until when.
 */
export type Maintenance = { readonly page: string; readonly until: Date | null }

const UNTIL = /<meta name="heyi-maintenance" content="([^"]+)">/

let kept: { readonly file: string; readonly at: number; readonly value: Maintenance } | undefined

/**
 * What the operator shows instead of the system at this moment; null: the system works. Looks for
 * the file at every call, and reads it once. Without a folder (HEYI_MAINTENANCE_DIR) there is none.
 */
export function findMaintenance(folder = env().HEYI_MAINTENANCE_DIR): Maintenance | null {
  if (!folder) return null
  const file = join(/* turbopackIgnore: true */ folder, 'page.html')
  try {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (at === undefined) return null
    if (kept?.file !== file || kept.at !== at)
      kept = { file, at, value: readPage(readFileSync(file, 'utf8')) }
    return kept.value
  } catch {
    // Taken away between the two, or not readable: nothing that can be shown.
    return null
  }
}

function readPage(page: string): Maintenance {
  const until = new Date(UNTIL.exec(page)?.[1] ?? '')
  return { page, until: Number.isNaN(until.getTime()) ? null : until }
}
