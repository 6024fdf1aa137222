// The embedded PostgreSQL: a real server out of an npm package, with its data in .data/pg. It
// outlives the command that started it, so that several commands can share it; the command that
// started it stops it when no other is using it.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPlace, makePrivateFolder } from './embedded-postgres-place.mjs'
import { isAnswering, withClient } from './databases.mjs'
import { archiveSettings, walFolderOf } from '../backup/settings.mjs'
import { withLock } from './locks.mjs'
import { findFreePort, isPortFree } from './ports.mjs'
import { inData, shownPath } from './project.mjs'

// Instants are UTC; Chinese sorts by ICU; the server listens to this machine only; error details,
// which may quote personal data, stay out of its log, and the log keeps one week.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  logging_collector: 'on',
  log_filename: 'server-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
}

// Set with every start, so that an older cluster has them as well: the tables that are read all the
// time stay in memory, and a bulk load is not interrupted by a checkpoint with every gigabyte.
// Nothing here makes a commit less safe.
const STRENGTH = { shared_buffers: '256MB', max_wal_size: '3GB' }

// Where backups are set up, the log of changes is kept for them. A trial without backups must not
// fill its disk with it.
function archiveOf(place) {
  if (!process.env.HEYI_BACKUP_DIR) return {}
  const folder = walFolderOf(place.dataFolder)
  makePrivateFolder(folder, place.user)
  return archiveSettings(folder)
}

// pg_ctl hands its options to a shell
const optionsOf = (settings) =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')

const accessFile = () => inData('pg.json')
const readAccess = () => JSON.parse(readFileSync(accessFile(), 'utf8'))
const writeAccess = (access) => writeFileSync(accessFile(), JSON.stringify(access), { mode: 0o600 })
const urlOf = ({ port, password }) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

function control(place, args, stdio = 'pipe') {
  // the server must not inherit this folder, nor a pipe that would keep us waiting for its end
  const options = { ...place.user, cwd: '/', stdio, encoding: 'utf8' }
  return spawnSync(place.program('pg_ctl'), [...args, '-D', place.dataFolder], options)
}

const isRunning = (place) => control(place, ['status']).status === 0

// Made beside its place and moved there when complete: a set-up that was killed half-way starts
// over.
async function createCluster(place) {
  const unfinished = `${place.dataFolder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivateFolder(unfinished, place.user)
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${place.dataFolder}-password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ]
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const options = { ...place.user, cwd: '/', encoding: 'utf8' }
  const made = spawnSync(place.program('initdb'), [...args, ...locale, ...settings], options)
  rmSync(passwordFile)
  if (made.status !== 0)
    throw new Error(`无法建立内置数据库：\n${made.stdout ?? ''}${made.stderr ?? made.error}`)
  writeAccess({ port: await findFreePort(), password })
  renameSync(unfinished, place.dataFolder)
}

async function launch(place) {
  const access = readAccess()
  if (!(await isPortFree(access.port, '127.0.0.1'))) {
    access.port = await findFreePort()
    writeAccess(access)
  }
  const log = join(place.dataFolder, 'start.log')
  return (
    control(
      place,
      [
        'start',
        '-w',
        '-t',
        '60',
        '-l',
        log,
        '-o',
        `-p ${access.port} ${optionsOf({ ...STRENGTH, ...archiveOf(place) })}`,
      ],
      'ignore',
    ).status === 0
  )
}

// After a crash the dead server may look alive for a moment, and what it left behind may keep a new
// one from starting: try again.
async function bringUp(place) {
  const until = performance.now() + 30_000
  let isStartedHere = false
  for (;;) {
    if (isRunning(place)) {
      if (await isAnswering(urlOf(readAccess()))) return isStartedHere
    } else if (await launch(place)) isStartedHere = true
    if (performance.now() > until) {
      const log = join(place.dataFolder, 'start.log')
      throw new Error(
        `内置数据库没有启动：\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : ''}`,
      )
    }
    await sleep(200)
  }
}

/**
 * Starts the embedded PostgreSQL unless it runs, creating its data first where there is none.
 * @returns {Promise<{ url: string, isStartedHere: boolean }>} url of the superuser, database
 * `postgres`
 */
export function startEmbeddedPostgres() {
  return withLock('postgres', async () => {
    const place = await findPlace()
    if (!existsSync(place.dataFolder)) await createCluster(place)
    if (!existsSync(accessFile()))
      throw new Error(`${shownPath(accessFile())} 丢失，无法打开 ${place.dataFolder} 中的数据库。`)
    const isStartedHere = await bringUp(place)
    return { url: urlOf(readAccess()), isStartedHere }
  })
}

/**
 * Stops the embedded PostgreSQL cleanly (open transactions are rolled back). Resolves to whether it
 * had been running.
 */
export function stopEmbeddedPostgres() {
  return withLock('postgres', async () => {
    const place = await findPlace()
    if (!existsSync(accessFile()) || !isRunning(place)) return false
    const stopped = control(place, ['stop', '-m', 'fast', '-w', '-t', '60'])
    if (stopped.status !== 0)
      throw new Error(`内置数据库没有停止：\n${stopped.stdout}${stopped.stderr}`)
    return true
  })
}

async function countOtherConnections() {
  const { rows } = await withClient(urlOf(readAccess()), (client) =>
    client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend'
        AND pid <> pg_backend_pid()`,
    ),
  )
  return rows[0].n
}

/**
 * Stops the embedded PostgreSQL unless another command is connected to it. The command that started
 * it calls this at its end.
 */
export async function stopEmbeddedPostgresIfUnused() {
  // the connections of a program that just ended take a moment to disappear
  for (let attempt = 0; attempt < 5; attempt++) {
    // a server that does not answer has no other users
    if ((await countOtherConnections().catch(() => 0)) === 0) return stopEmbeddedPostgres()
    await sleep(200)
  }
  console.log('内置数据库仍有其他程序在使用，保持运行；npm run db:stop 可停止它。')
  return false
}
