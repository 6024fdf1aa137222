// A release must run on a machine that has nothing of the one that made it.
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * The links of a folder that lead out of it or to nothing, as paths inside it. A link with an
 * absolute path leads out once the folder is moved.
 * @param {string} folder
 * @returns {string[]}
 */
export function findLostLinks(folder) {
  const isLost = (path) => {
    const target = readlinkSync(path)
    const isInside = resolve(dirname(path), target).startsWith(folder + sep)
    return isAbsolute(target) || !isInside || !existsSync(path)
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(isLost)
    .map((path) => relative(folder, path))
}
