// What the page of the system's state may know of backups: a small file beside them, without
// anything secret (lib/platform/backup-state.ts reads it).
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAME = 'state.json'

/** What was written last; an empty object where there is none. */
export function readState(folder) {
  const path = join(folder, NAME)
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  } catch {
    return {}
  }
}

/** Changes some of it, at once. */
export function writeState(folder, changes) {
  const path = join(folder, NAME)
  const next = { ...readState(folder), ...changes }
  writeFileSync(`${path}.part`, JSON.stringify(next, null, 2))
  chmodSync(`${path}.part`, 0o644)
  renameSync(`${path}.part`, path)
}
