// Where the project is on this machine. Only Node built-ins: used before anything is installed.
import { mkdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository root. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Absolute path of a file of the project. */
export const inProject = (...parts) => join(projectRoot, ...parts)

// Read once, before .env.local is: the locks of one command must not lie in two folders.
const dataFolder = resolve(projectRoot, process.env.HEYI_DATA_DIR || '.data')

/**
 * Absolute path of a file under `.data`, the folder of everything this machine keeps (database,
 * files, marks); HEYI_DATA_DIR names another one. The folder may be walked through by the
 * database's own user but not listed by others.
 */
export function inData(...parts) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  return join(dataFolder, ...parts)
}

/** Path as an operator would type it: relative to the root, with forward slashes. */
export const shownPath = (path) => relative(projectRoot, path).split(sep).join('/')
