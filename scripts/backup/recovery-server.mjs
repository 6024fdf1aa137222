// A PostgreSQL that carries out a recovery: with settings of its own, reachable by this user alone
// through a socket in a folder that no other user may enter. Nothing of the restored settings is
// changed, and nothing is archived.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../setup/databases.mjs'

/** The server ended before it answered. `log`: what it wrote last. */
export class RecoveryEnded extends Error {
  constructor(log) {
    super(`数据库没有恢复完：\n${log.slice(-2000)}`)
    this.log = log
  }
}

const quote = (value) => `'${String(value).replaceAll("'", "''")}'`

function settingsOf({ folder, walFolder, until }) {
  return {
    listen_addresses: '',
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    hba_file: join(folder, 'hba.conf'),
    ident_file: join(folder, 'ident.conf'),
    port: 5432,
    archive_mode: 'off',
    // a server that may be read meanwhile demands the sizes of the former one
    hot_standby: 'off',
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '30min',
    logging_collector: 'off',
    log_min_messages: 'log',
    log_timezone: 'UTC',
    restore_command: `cp ${walFolder}/%f %p`,
    recovery_target_timeline: 'latest',
    recovery_target_action: 'promote',
    ...(until && { recovery_target_time: until }),
  }
}

function writeOwnSettings(place, options) {
  const folder = mkdtempSync(join(tmpdir(), 'heyi-recovery-'))
  const lines = Object.entries(settingsOf({ folder, ...options })).map(
    ([name, value]) => `${name} = ${quote(value)}\n`,
  )
  writeFileSync(join(folder, 'recovery.conf'), lines.join(''))
  writeFileSync(join(folder, 'hba.conf'), 'local all all trust\n')
  writeFileSync(join(folder, 'ident.conf'), '')
  if (place.user)
    for (const name of ['', 'recovery.conf', 'hba.conf', 'ident.conf'])
      chownSync(join(folder, name), place.user.uid, place.user.gid)
  return folder
}

/**
 * Starts it and waits until it has recovered.
 * @param {{ dataFolder: string, program: (name: string) => string,
 *   user?: { uid: number, gid: number } }} place
 * @param {{ walFolder: string, superuser: string, until: string | null }} options until: an
 *   instant as PostgreSQL reads it, with its zone in figures
 * @returns {Promise<{ urlOf: (role: string, database: string) => string, log: () => string,
 *   stop: () => Promise<void> }>}
 * @throws RecoveryEnded
 */
export async function startRecovery(place, options) {
  const folder = writeOwnSettings(place, options)
  const args = ['-D', place.dataFolder, '-c', `config_file=${join(folder, 'recovery.conf')}`]
  const server = spawn(place.program('postgres'), args, {
    ...place.user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words = []
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => words.push(chunk))
  const log = () => Buffer.concat(words).toString('utf8')
  let isEnded = false
  const ended = new Promise((resolve) => {
    server.on('error', (error) => words.push(Buffer.from(error.message)))
    server.on('close', () => {
      isEnded = true
      resolve()
    })
  })
  const urlOf = (role, database) =>
    `postgresql://${encodeURIComponent(role)}@localhost/${encodeURIComponent(database)}` +
    `?host=${encodeURIComponent(folder)}`
  const stop = async () => {
    if (!isEnded) server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const isRecovered = () =>
    withClient(urlOf(options.superuser, 'postgres'), (client) => client.query('SELECT 1')).then(
      () => true,
      () => false,
    )
  while (!(await isRecovered())) {
    if (isEnded) {
      await stop()
      throw new RecoveryEnded(log())
    }
    await sleep(100)
  }
  return { urlOf, log, stop }
}

/** The major version of these programs. @throws Error where they do not run */
export function majorOf(place) {
  const program = place.program('postgres')
  const found = existsSync(program)
    ? spawnSync(program, ['--version'], { ...place.user, cwd: '/', encoding: 'utf8' })
    : null
  const major = /\(PostgreSQL\) (\d+)/.exec(found?.stdout ?? '')?.[1]
  if (!major) throw new Error(`运行不了 ${program}。`)
  return Number(major)
}

/** The last change that recovery carried out, in the words of the server's log; null: none. */
export function lastChangeIn(log) {
  const found = [
    ...log.matchAll(/last completed transaction was at log time (\d[\d-]+ [\d:.]+) UTC/g),
  ].at(-1)
  return found ? new Date(`${found[1].replace(' ', 'T')}Z`) : null
}
