// Scripts and styles of earlier builds. A page that was opened before an upgrade still fetches
// parts of its own build; without them it could neither open a dialog nor keep what is typed.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inData, inProject } from './project.mjs'

/** A session ends after eight hours; builds of more than a few upgrades ago have no page left. */
const KEPT = 3

const newestFirst = (folder) =>
  readdirSync(folder)
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
    .map(({ name }) => name)

/**
 * Puts the files of the last builds beside those of the present one, and keeps these for the next.
 * The files' names are made of their contents, so that none replaces another.
 * @param {string} built folder of the build
 * @param {string} kept folder for those of the last ones, which outlives an upgrade
 */
export function keepStaticFiles(built = inProject('.next'), kept = inData('static')) {
  const own = readFileSync(join(built, 'BUILD_ID'), 'utf8').trim()
  const files = join(built, 'static')
  mkdirSync(kept, { recursive: true, mode: 0o711 })
  if (!existsSync(join(kept, own))) cpSync(files, join(kept, own), { recursive: true })
  const builds = [own, ...newestFirst(kept).filter((name) => name !== own)]
  for (const name of builds.slice(KEPT)) rmSync(join(kept, name), { recursive: true })
  for (const name of builds.slice(1, KEPT))
    cpSync(join(kept, name), files, { recursive: true, force: false })
}
