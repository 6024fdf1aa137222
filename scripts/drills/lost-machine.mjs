// The drill of backups: a machine that is lost, and what comes back (scripts/drill-restore.mjs).
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { appEnvironment, typescriptArguments } from '../setup/app-environment.mjs'
import { appUrlsOf } from '../setup/app-role.mjs'
import { runQuietly } from '../setup/commands.mjs'
import { withClient, withDatabaseName } from '../setup/databases.mjs'
import { findPlace } from '../setup/embedded-postgres-place.mjs'
import { stopEmbeddedPostgres } from '../setup/embedded-postgres.mjs'
import { inData, projectRoot } from '../setup/project.mjs'
import { reachServer } from '../setup/ready-database.mjs'
import { step } from '../setup/steps.mjs'
import { sizeInWords } from '../backup/words.mjs'
import { differences, digestFiles, digestTables } from './restored-comparison.mjs'

const RPO_S = 60
const RTO_S = 600
/** Cases whose files are only there after the backup: they come back from what was followed. */
const LATER_FILES = 50
const run = promisify(execFile)

/** A command of the operator, as npm runs it, with its JSON. */
async function command(name, ...args) {
  const options = { cwd: projectRoot, env: process.env, maxBuffer: 2 ** 24 }
  const began = performance.now()
  const called = run('npm', ['run', '-s', name, '--', ...args, '--json'], options)
  // a restore that found something wrong ends with 1 and says what it is
  const { stdout } = await called.catch((error) => {
    if (error.stdout) return error
    throw new Error(`${name}：${error.stderr}`)
  })
  return { seconds: (performance.now() - began) / 1000, ...JSON.parse(stdout) }
}

/** The benchmark's data becomes that of the installation, with a file for every case. */
async function fill(cases, fillFiles) {
  await runQuietly('node', ['scripts/bench/seed.mjs', '--cases', String(cases)])
  const { ownerUrl } = await reachServer()
  await withClient(withDatabaseName(ownerUrl, 'postgres'), (client) =>
    client.query(`ALTER DATABASE heyi_bench_${cases} RENAME TO heyi`),
  )
  await fillFiles(ownerUrl, 0, cases - LATER_FILES)
  await withClient(ownerUrl, (client) => client.query('CHECKPOINT'))
}

const fillFilesOf = (ownerUrl, from, to) =>
  runQuietly(
    process.execPath,
    typescriptArguments('scripts/drills/fill-files.ts', String(from), String(to)),
    {
      ...appEnvironment({ urls: appUrlsOf(ownerUrl), filesFolder: inData('files') }),
      HEYI_BENCH_OWNER_URL: ownerUrl,
    },
  )

/** The chains of the machine before it is lost, as a restore verifies them. */
async function verifyChainsOf(ownerUrl) {
  const env = appEnvironment({ urls: appUrlsOf(ownerUrl), filesFolder: inData('files') })
  const args = typescriptArguments('scripts/backup/check-restored.ts')
  const options = { cwd: projectRoot, env: { ...env, HEYI_LOG_LEVEL: 'silent' } }
  return JSON.parse((await run(process.execPath, args, options)).stdout).record
}

/** Writes a mark twice a second until it is stopped. Returns when the last was acknowledged. */
function writeMarks(serverUrl) {
  let isStopped = false
  let last = null
  const written = withClient(serverUrl, async (client) => {
    await client.query('CREATE TABLE marks (at timestamptz NOT NULL)')
    while (!isStopped) {
      last = (await client.query('INSERT INTO marks VALUES (clock_timestamp()) RETURNING at'))
        .rows[0]
      await sleep(500)
    }
  }).catch(() => undefined)
  return {
    last: () => last.at,
    stop: async () => {
      isStopped = true
      await written
    },
  }
}

/** Follows changes in a process group of its own, which does not outlive this process. */
function startFollowing() {
  const options = { cwd: projectRoot, env: process.env, stdio: 'ignore', detached: true }
  const follower = spawn(process.execPath, ['scripts/backup.mjs', 'follow'], options)
  const kill = () => {
    process.off('exit', kill)
    if (follower.exitCode === null && follower.signalCode === null)
      process.kill(-follower.pid, 'SIGKILL')
  }
  process.once('exit', kill)
  return { kill }
}

async function loseMachine(follower) {
  const { dataFolder } = await findPlace()
  const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  follower.kill()
  const at = Date.now()
  renameSync(dataFolder, `${dataFolder}-lost`)
  renameSync(inData('files'), inData('files-lost'))
  return at
}

/** Starts the restored server in a process of its own: this one has the lost machine's place. */
async function readRestored(folder) {
  const env = { ...process.env, HEYI_DATA_DIR: folder, HEYI_BACKUP_DIR: '' }
  const database = (verb) => runQuietly('node', ['scripts/database.mjs', verb], env)
  await database('start')
  try {
    const { port, password } = JSON.parse(readFileSync(join(folder, 'pg.json'), 'utf8'))
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/heyi`
    const newest = 'SELECT max(at) AS at FROM marks'
    const { rows } = await withClient(withDatabaseName(url, 'postgres'), (client) =>
      client.query(newest),
    )
    return { tables: await digestTables(url), lastMark: rows[0].at }
  } finally {
    await database('stop')
  }
}

const seconds = (number) => `${number.toFixed(1)} 秒`

/**
 * @param {{ cases: number, minutes: number, folder: string }} options minutes: how long changes are
 * followed before the machine is lost
 * @returns {Promise<boolean>} no differences, loss and time within their bounds
 */
export async function drillRestore({ cases, minutes, folder }) {
  await step(`写入 ${cases} 件案件和文件`, () => fill(cases, fillFilesOf))
  await stopEmbeddedPostgres()
  process.env.HEYI_BACKUP_DIR = join(folder, 'backups')
  process.env.HEYI_BACKUP_KEY = randomBytes(32).toString('hex')
  const { ownerUrl } = await reachServer()
  const made = await step('备份', () => command('backup:create'))
  const follower = startFollowing()
  await step('备份以后再写入文件', () => fillFilesOf(ownerUrl, cases - LATER_FILES, cases))
  const tables = await step('记下每张表', () => digestTables(ownerUrl))
  const chains = await step('核验每条链', () => verifyChainsOf(ownerUrl))
  const marks = writeMarks(withDatabaseName(ownerUrl, 'postgres'))
  await step(`再写 ${minutes} 分钟`, () => sleep(minutes * 60_000))
  const lostAt = await loseMachine(follower)
  await marks.stop()
  const to = join(folder, 'restored')
  const restored = await step('恢复', () => command('backup:restore', '--to', to))
  const { tables: after, lastMark } = await step('启动并核对每张表', () => readRestored(to))
  const files = digestFiles(inData('files-lost'))
  const { record, files: named } = restored.checked
  const found = [
    ...differences(tables, after),
    ...differences(files, digestFiles(join(to, 'files'))),
    // the chains are as they were, be it with what the made-up data has wrong
    ...differences(chains, record),
    ...named.faults.map(({ column, storageKey, is }) => `${column} ${storageKey} ${is}`),
  ]
  const loss = Math.max(0, (lostAt - lastMark.getTime()) / 1000)
  const rows = Object.values(tables).reduce((sum, table) => sum + Number(table.rows), 0)
  for (const name of found.slice(0, 20)) console.log(`  不同：${name}`)
  console.log(
    [
      `${Object.keys(tables).length} 张表 ${rows} 行，${Object.keys(files).length} 个文件，` +
        `${record.events} 条记录、${record.chains} 条链`,
      `${found.length} differences`,
      `备份：${seconds(made.seconds)}，数据库 ${sizeInWords(made.bytes)}，压缩加密后 ${sizeInWords(made.size)}`,
      `丢失：${seconds(loss)}（RPO ≤ ${RPO_S} 秒）`,
      `恢复：${seconds(restored.seconds)}（RTO ≤ ${RTO_S} 秒），包括重放变动、写出文件、核验事件链和逐个打开文件`,
    ].join('\n'),
  )
  return found.length === 0 && loss <= RPO_S && restored.seconds <= RTO_S
}
