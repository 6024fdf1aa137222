// Which glibc the binaries of a release need: the highest version that one of them names.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46])
const NAMED = /GLIBC_2\.(\d+)/g

/** Files that are programs or libraries of Linux. */
function* binariesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* binariesUnder(path)
    else if (entry.isFile() && /(\.node|\.so(\.\d+)*|^[^.]+)$/.test(entry.name)) yield path
  }
}

/**
 * The version of glibc 2 that a binary needs.
 * @param {Buffer} bytes
 * @returns {number | null} its second part; null for what is no binary of Linux, or names none
 */
export function glibcOf(bytes) {
  if (!bytes.subarray(0, 4).equals(ELF)) return null
  const named = [...bytes.toString('latin1').matchAll(NAMED)].map(([, minor]) => Number(minor))
  return named.length > 0 ? Math.max(...named) : null
}

/**
 * The version that everything below a folder needs, and the file that needs it.
 * @returns {{ version: string, file: string }}
 */
export function findNeededGlibc(folder) {
  let most = { minor: 0, file: '' }
  for (const path of binariesUnder(folder)) {
    if (statSync(path).size < 4) continue
    const minor = glibcOf(readFileSync(path))
    if (minor !== null && minor > most.minor) most = { minor, file: relative(folder, path) }
  }
  return { version: `2.${most.minor}`, file: most.file }
}
