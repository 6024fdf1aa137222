// Marks: small files that remember for which input a costly step was done last. Only Node
// built-ins.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from './project.mjs'

function filesUnder(entry) {
  const path = inProject(entry)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [entry]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(entry, name)))
}

/**
 * SHA-256 over the names and contents of files.
 * @param {string[]} entries files and folders, relative to the root; what does not exist counts as
 * empty
 * @param {(file: string) => boolean} isExcluded files that do not count
 */
export function hashFiles(entries, isExcluded = () => false) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesUnder).filter((name) => !isExcluded(name))) {
    const content = readFileSync(inProject(file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether the mark says that the step was done for this very value. */
export const isMarked = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value

/** Remembers that the step was done for this value. */
export function mark(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}
