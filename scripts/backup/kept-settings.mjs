// The secrets and settings of the installation, as a sealed piece: without them neither the numbers
// nor the files of a restored database can be read. Each change of them is another version.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { inData, inProject, projectRoot } from '../setup/project.mjs'
import { keyIdOf } from './sealing.mjs'
import { readText, writeText } from './sealed-pieces.mjs'
import { OWN_SETTINGS, SETTINGS } from './settings.mjs'

const BELONGS = /^(HEYI_|NEXTAUTH_|AUTH_|DATABASE_URL$)/
/** Of this machine or of a test, not of the installation. */
const LEFT_OUT = new Set([
  ...OWN_SETTINGS,
  'HEYI_DATA_DIR',
  'HEYI_DATABASE_URL',
  'HEYI_JOB_DATABASE_URL',
])
const isKept = (name) => BELONGS.test(name) && !LEFT_OUT.has(name) && !name.startsWith('HEYI_TEST_')

/** Files that settings name: private keys and certificates. */
const NAMED_FILES = ['HEYI_PDF_P12_FILE', 'HEYI_CA_ROOTS_FILE']

function readEnvironment() {
  const file = inProject('.env.local')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const settings = { ...written, ...process.env }
  return Object.fromEntries(
    Object.entries(settings)
      .filter(([name, value]) => value && isKept(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** `files`: contents in base64 by name within the data folder, or by the setting that names it. */
function readSettings() {
  const environment = readEnvironment()
  const files = {}
  const add = (name, path) => {
    if (existsSync(path)) files[name] = readFileSync(path).toString('base64')
  }
  add('pg.json', inData('pg.json'))
  const signer = inData('pdf-signer')
  if (existsSync(signer))
    for (const name of readdirSync(signer).sort()) add(`pdf-signer/${name}`, join(signer, name))
  for (const setting of NAMED_FILES)
    if (environment[setting]) add(setting, resolve(projectRoot, environment[setting]))
  return { environment, files }
}

const older = (text = '') => text.split(/[\s,]+/).filter(Boolean)

/** The ids of the keys that a restored database needs; nothing of the keys themselves. */
export function keyIdsOf(environment) {
  const ids = (keys) => keys.filter((key) => /^[0-9a-f]{64}$/i.test(key)).map(keyIdOf)
  return {
    personal: ids([
      environment.HEYI_PERSONAL_KEY ?? '',
      ...older(environment.HEYI_PERSONAL_KEYS_OLD),
    ]),
    numbers: ids([environment.HEYI_PERSONAL_HASH_KEY ?? '']),
    files: ids([environment.HEYI_FILES_KEY ?? '', ...older(environment.HEYI_FILES_KEYS_OLD)]),
  }
}

/** Moments of the versions in a backup's folder, ascending. */
async function listVersions(folder) {
  const names = await readdir(join(folder, SETTINGS)).catch(() => [])
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

const readVersion = async (folder, ms, ring) =>
  JSON.parse(await readText(folder, `${SETTINGS}/${ms}`, ring))
const digestOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Keeps the settings unless they are as they were; `known` spares opening the last version. */
export class SettingsShipper {
  #known = null

  constructor({ folder, ring }) {
    Object.assign(this, { folder, ring })
  }

  /** @returns {Promise<object>} the environment that is kept */
  async ship(nowMs) {
    const settings = readSettings()
    const digest = digestOf(settings)
    this.#known ??= await this.#digestOfLast()
    if (digest !== this.#known)
      await writeText(this.folder, `${SETTINGS}/${nowMs}`, JSON.stringify(settings), this.ring)
    this.#known = digest
    return settings.environment
  }

  async #digestOfLast() {
    const last = (await listVersions(this.folder)).at(-1)
    return last === undefined ? null : digestOf(await readVersion(this.folder, last, this.ring))
  }
}

/**
 * The settings that were in force at a moment; the first ones where it was before them.
 * @throws UnreadablePiece
 */
export async function settingsAt(folder, atMs, ring) {
  const versions = await listVersions(folder)
  const ms = versions.findLast((version) => version <= atMs) ?? versions[0]
  if (ms === undefined) throw new Error('备份里没有设置和密钥。')
  return readVersion(folder, ms, ring)
}

/** Opens every version to its end. @returns {Promise<string[]>} the names of its pieces */
export const listSettings = async (folder) =>
  (await listVersions(folder)).map((ms) => `${SETTINGS}/${ms}`)
