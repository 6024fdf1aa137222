// Where a restore writes to, and the settings that come with it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { findPlace } from '../setup/embedded-postgres-place.mjs'
import { inData, inProject, projectRoot, shownPath } from '../setup/project.mjs'
import { OWN_SETTINGS } from './settings.mjs'

/** The user who owns a folder, or would own one in it; undefined: this one. */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return undefined
  const existing = existsSync(folder) ? folder : dirname(folder)
  const { uid, gid } = statSync(existing)
  if (uid === 0)
    throw new Error(`PostgreSQL 不能以 root 身份运行：请先把 ${existing} 交给数据库的系统用户。`)
  return { uid, gid }
}

/**
 * @param {{ programs?: string, data?: string }} options of an own PostgreSQL: its folder of
 *   programs and the data folder to be made; without them it is the embedded one
 * @throws Error with a sentence
 */
export async function findTarget(manifest, { programs, data }) {
  if (manifest.postgres.isEmbedded && !programs && !data) return findPlace()
  if (!programs || !data)
    throw new Error(
      '备份出自自己的 PostgreSQL：请用 --programs 指明它的 bin 文件夹，用 --data 指明要写入的数据文件夹。',
    )
  const dataFolder = resolve(data)
  return {
    dataFolder,
    user: ownerOf(dataFolder),
    program: (name) => join(resolve(programs), name),
  }
}

const lineOf = ([name, value]) =>
  /^[\w@%+=:,./-]*$/.test(value) ? `${name}=${value}\n` : `${name}=${JSON.stringify(value)}\n`

/** As an operator would type it. */
const shown = (path) => (path.startsWith(projectRoot) ? shownPath(path) : path)

const isOnlyOwn = (text) => Object.keys(parseEnv(text)).every((name) => OWN_SETTINGS.includes(name))

/**
 * Writes settings, keys and certificates. They become those of the installation where it has none
 * yet; otherwise they lie in the data folder, for the operator to decide.
 * @param {{ isElsewhere: boolean, store: string }} target isElsewhere: the data folder is not that
 *   of this installation; store: where the files are now
 * @returns {{ settings: string, files: string[] }} where they are, as an operator would type it
 */
export function writeSettings({ environment, files }, { isElsewhere, store }) {
  const own = inProject('.env.local')
  const text = existsSync(own) ? readFileSync(own, 'utf8') : ''
  const folder = inData('restored')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = !isElsewhere && isOnlyOwn(text) ? own : join(folder, 'env.local')
  // where the former machine had its files is no place of this one
  const moved = environment.HEYI_FILES_DIR ? { HEYI_FILES_DIR: store } : {}
  const lines = Object.entries({ ...environment, ...moved })
    .map(lineOf)
    .join('')
  const kept = target === own && text !== '' && !text.endsWith('\n') ? `${text}\n` : text
  writeFileSync(target, (target === own ? kept : '') + lines, { mode: 0o600 })
  const written = Object.entries(files).map(([name, content]) => {
    const path = /^(pg\.json$|pdf-signer\/)/.test(name)
      ? inData(name)
      : join(folder, basename(environment[name] ?? name))
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, Buffer.from(content, 'base64'), { mode: 0o600 })
    return shown(path)
  })
  return { settings: shown(target), files: written }
}

/**
 * The folder for stored files: that of the target, whatever the former machine called it.
 * @param {boolean} isElsewhere
 */
export const storeOfTarget = (isElsewhere) =>
  isElsewhere || !process.env.HEYI_FILES_DIR
    ? inData('files')
    : resolve(projectRoot, process.env.HEYI_FILES_DIR)
