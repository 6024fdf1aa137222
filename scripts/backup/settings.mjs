// Settings of backups (docs/operations/backup.md). None of them gets into a backup.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { inProject, projectRoot } from '../setup/project.mjs'
import { makeRing } from './sealing.mjs'

/** The settings of backups themselves: they belong to the machine, not to what is backed up. */
export const OWN_SETTINGS = [
  'HEYI_BACKUP_DIR',
  'HEYI_BACKUP_KEY',
  'HEYI_BACKUP_KEYS_OLD',
  'HEYI_WAL_DIR',
]

const KEY = /^[0-9a-f]{64}$/i

/** What .env.local says where the environment says nothing. Makes no secrets. */
export function loadSettings() {
  const file = inProject('.env.local')
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8'))))
    process.env[name] ??= value
}

/**
 * The folder of backups, made where it is absent; its list of names may be walked through, so that
 * the program can read the state that lies in it, and not be listed.
 * @throws Error with a sentence where it is not set
 */
export function backupFolder() {
  const { HEYI_BACKUP_DIR: folder } = process.env
  if (!folder)
    throw new Error(
      '没有设置 HEYI_BACKUP_DIR：请在 .env.local 里写明备份放在哪个文件夹，最好是另一台机器的盘。',
    )
  const place = resolve(projectRoot, folder)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  return place
}

/**
 * The keys of backups.
 * @throws Error with a sentence where there is none or one has another form
 */
export function backupRing() {
  const { HEYI_BACKUP_KEY: current = '', HEYI_BACKUP_KEYS_OLD: old = '' } = process.env
  const keys = [current, ...old.split(/[\s,]+/).filter(Boolean)]
  if (!current)
    throw new Error(
      '没有设置 HEYI_BACKUP_KEY：请用 openssl rand -hex 32 生成，写进 .env.local，另存一份在保险柜里。',
    )
  if (keys.some((key) => !KEY.test(key)))
    throw new Error('HEYI_BACKUP_KEY 和 HEYI_BACKUP_KEYS_OLD 的密钥都应为 64 位十六进制数。')
  return makeRing(keys)
}

/** Where the log of changes waits for the round that seals it, for data in `dataFolder`. */
export const walFolderOf = (dataFolder) =>
  process.env.HEYI_WAL_DIR ? resolve(projectRoot, process.env.HEYI_WAL_DIR) : `${dataFolder}-wal`

/** Most seconds that a change waits before PostgreSQL gives its log away. */
const ARCHIVE_TIMEOUT_S = 30

/**
 * PostgreSQL's settings for a log of changes that is kept: each piece is written through to the
 * disk before it has its name, and none is ever overwritten by another. A piece that is given a
 * second time, after a crash, is accepted if it is the same.
 * @throws Error where the folder's name cannot be part of a command of the shell
 */
export function archiveSettings(walFolder) {
  if (/["'$`\\%\s]/.test(walFolder))
    throw new Error(`文件夹 ${walFolder} 的名称里不能有空格、引号和 $ % 等符号。`)
  const to = `${walFolder}/%f`
  const command =
    `if test -e ${to}; then cmp -s %p ${to}; ` +
    `else cp %p ${to}.part && sync ${to}.part && mv ${to}.part ${to} && sync ${walFolder}; fi`
  return {
    archive_mode: 'on',
    archive_timeout: `${ARCHIVE_TIMEOUT_S}s`,
    archive_command: command,
  }
}

/** Parts of a backup's folder. */
export const BASES = 'base'
export const WAL = 'wal'
export const FILES = 'files'
export const SETTINGS = 'settings'
export const inBase = (id, name) => join(BASES, id, name)
