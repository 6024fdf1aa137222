// The packages of package-lock.json. Only Node built-ins: nothing is installed yet when this runs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './commands.mjs'
import { withLock } from './locks.mjs'
import { hashFiles, isMarked, mark } from './marks.mjs'
import { inProject } from './project.mjs'

// one installation for every Node.js: all binaries among the packages keep to Node-API
const wanted = () => hashFiles(['package-lock.json'])

/**
 * Whether someone installed exactly this lock file by hand: npm leaves its own copy in node_modules
 * once it is done. Packages that belong to another platform are missing there.
 */
function isInstalledByHand() {
  const copy = inProject('node_modules', '.package-lock.json')
  if (!existsSync(copy)) return false
  const { packages: installed } = JSON.parse(readFileSync(copy, 'utf8'))
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version : optional === true,
    )
}

const markIn = (folder) => join(folder, 'node_modules', '.heyi-installed')

/** Says of a folder with the packages of this lock file that they are installed there. */
export const markInstalled = (folder) => mark(markIn(folder), wanted())

/**
 * Installs the packages when package-lock.json changed or node_modules is missing.
 */
export async function installDependencies() {
  // the mark lies inside node_modules, so that deleting the folder deletes the mark
  const file = markIn(inProject())
  await withLock('dependencies', async () => {
    if (isMarked(file, wanted())) return
    if (existsSync(file) || !isInstalledByHand()) {
      // tools that a production environment would leave out are needed too: set-up runs TypeScript
      // and builds and the package of character recognition brings its library along, but would
      // download another one
      const env = { ...process.env, NODE_ENV: undefined, ONNXRUNTIME_NODE_INSTALL: 'skip' }
      await runQuietly(
        'npm',
        ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
        env,
      )
    }
    mark(file, wanted())
  })
}
