// Scripts and styles of earlier builds. A page that was opened before an upgrade still fetches
// parts of its own build; without them it could neither open a dialog nor keep what is typed.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { inData, inProject } from './project.mjs'

/** A session ends after eight hours; builds of more than a few upgrades ago have no page left. */
const KEPT = 3

const newestFirst = (folder) =>
  readdirSync(folder)
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
    .map(({ name }) => name)

const CANNOT = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])

/** What an interrupted copy left; one is made at a time (the caller holds a lock). */
function removeUnfinished(kept) {
  for (const name of readdirSync(kept))
    if (name.endsWith('.part')) rmSync(join(kept, name), { recursive: true })
}

function keep(built, kept) {
  const own = readFileSync(join(built, 'BUILD_ID'), 'utf8').trim()
  const files = join(built, 'static')
  mkdirSync(kept, { recursive: true, mode: 0o711 })
  removeUnfinished(kept)
  if (!existsSync(join(kept, own))) {
    cpSync(files, join(kept, `${own}.part`), { recursive: true })
    renameSync(join(kept, `${own}.part`), join(kept, own))
  }
  const builds = [own, ...newestFirst(kept).filter((name) => name !== own)]
  for (const name of builds.slice(KEPT)) rmSync(join(kept, name), { recursive: true })
  for (const name of builds.slice(1, KEPT))
    cpSync(join(kept, name), files, { recursive: true, force: false })
}

/**
 * Puts the files of the last builds beside those of the present one, and keeps these for the next.
 * The files' names are made of their contents, so that none replaces another.
 * @param {string} built folder of the build
 * @param {string} kept folder for those of the last ones, which outlives an upgrade
 * @returns {string | null} a sentence where there is no room or no right: the start goes on
 */
export function keepStaticFiles(built = inProject('.next'), kept = inData('static')) {
  try {
    keep(built, kept)
    return null
  } catch (error) {
    if (!CANNOT.has(error.code)) throw error
    return `旧页面的脚本没有保留（${error.message}）：升级以前打开的页面要重新载入。`
  }
}
