// npm run drill:rolling [-- --rounds 20 --pooler]: two web processes and one of jobs behind nginx
// (deploy/nginx.conf), on one database and one file store. The web processes are restarted one
// after the other, and the jobs every third round, while people read, write, save a draft, mistype
// a password and follow their notices. Every request must be answered and every write that was
// answered be there; prints `0 of N requests lost`, and exits with 1 where something is not as it
// must be. --pooler: the processes reach the database through PgBouncer (deploy/pgbouncer.ini).
import { ownFolder } from './drills/own-data-folder.mjs'
import { parseArgs } from 'node:util'
import { makeMachine } from './drills/drill-machine.mjs'
import { machineInWords, readNumber } from './drills/drill-options.mjs'
import { assertPooler, openPooler } from './drills/own-pooler.mjs'
import { assertProxy, openProxy } from './drills/own-proxy.mjs'
import { beginWork } from './drills/rolling-people.mjs'
import { startProcesses } from './drills/rolling-processes.mjs'
import { until } from './drills/until.mjs'
import { appEnvironment } from './setup/app-environment.mjs'
import { appUrlsOf } from './setup/app-role.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { join } from 'node:path'

assertNodeVersion()

const JOBS_EVERY_ROUNDS = 3
/** Of sign-ins with a wrong password so many are counted, then each needs a proof of work. */
const FREE_PER_ACCOUNT = 5
const DAILY = [
  ...['sweep_files', 'merge_tallies', 'clear_consultations', 'clear_applications'],
  ...['clear_referral_drafts', 'clear_job_runs'],
]

/** What was not as it must be, each in a sentence; empty: all was. */
async function findFaults(machine, proxy, work, processes) {
  const { state, streams, draft, cookies, mediatorId } = work
  const faults = [...new Set(state.lost)]
  const count = async (sql, values) => (await machine.query(sql, values))[0].count
  const written = await count(
    'SELECT count(*)::int AS count FROM contacts WHERE id = ANY($1::uuid[])',
    [state.written],
  )
  if (written !== state.written.length) faults.push(`少了 ${state.written.length - written} 条联系`)
  for (const cookie of cookies)
    if ((await proxy.send('/account', { headers: { cookie } })).status !== 200)
      faults.push('有人须重新登录')
  if (!(await draft.isKept())) faults.push('草稿里没有最后存的')
  const failures = await count(
    `SELECT coalesce(max(points), 0)::int AS count FROM sign_in_counters
     WHERE key LIKE 'account:%'`,
  )
  if (failures !== FREE_PER_ACCOUNT) faults.push(`输错密码记了 ${failures} 次`)
  for (const { refused } of streams) for (const status of refused) faults.push(`通道答了 ${status}`)
  const unread = await count(
    'SELECT count(*)::int AS count FROM notices WHERE account_id = $1 AND read_at IS NULL',
    [mediatorId],
  )
  const areRight = () => streams.every(({ counts }) => counts.at(-1) === unread)
  await until('各通道的未读数', areRight).catch(() => faults.push('有通道的未读数不对'))
  const runs = await machine.query(
    `SELECT job, count(*)::int AS count FROM job_runs
     WHERE state <> 'failed' AND job = ANY($1) GROUP BY job`,
    [DAILY],
  )
  for (const job of DAILY) {
    const { count: times = 0 } = runs.find((run) => run.job === job) ?? {}
    if (times !== 1) faults.push(`每日任务 ${job} 做了 ${times} 次`)
  }
  const workers = await count(
    'SELECT count(DISTINCT process)::int AS count FROM job_runs WHERE process IS NOT NULL',
  )
  if (workers > processes.jobsStarted()) faults.push(`做任务的进程有 ${workers} 个`)
  const lostRuns = await count(
    `SELECT count(*)::int AS count FROM job_runs WHERE state IN ('lost', 'failed')`,
  )
  if (lostRuns > 0) faults.push(`任务没有做完的 ${lostRuns} 次`)
  for (const { port, exitCode, signalCode } of processes.ended())
    if (exitCode !== 0) faults.push(`端口 ${port} 的进程以 ${exitCode ?? signalCode} 结束`)
  return faults
}

async function roll(machine, rounds, env) {
  const processes = await step('启动三个进程', () => startProcesses(env))
  let proxy
  let work
  try {
    proxy = await openProxy(processes.ports)
    work = await beginWork(machine, proxy)
    try {
      for (let round = 1; round <= rounds; round++) {
        await step(`第 ${round} 次逐个重启`, processes.restartAll)
        await work.sendNotice()
        if (round % JOBS_EVERY_ROUNDS === 0) await step('任务进程重启', processes.restartJobs)
      }
    } finally {
      await work.stop()
    }
    const faults = await findFaults(machine, proxy, work, processes)
    const ends = processes.ended().map(({ ms }) => ms)
    return { work, faults, ends, errors: proxy.errors() }
  } finally {
    for (const stream of work?.streams ?? []) stream.close()
    await proxy?.close()
    await processes.stopAll()
  }
}

function print({ work, faults, ends, errors }, rounds) {
  const { state, draft, streams } = work
  const opened = streams.reduce((sum, each) => sum + each.opened, 0)
  ends.sort((a, b) => a - b)
  console.log(`\n${rounds} 轮，两个网页进程各重启 ${rounds} 次。${machineInWords()}`)
  console.log(
    `写入联系 ${state.written.length} 条，草稿存了 ${draft.saves()} 次，输错密码 ${state.mistyped} 次；` +
      `${streams.length} 条通道共连了 ${opened} 次。`,
  )
  console.log(
    `进程结束用了 ${ends[Math.floor(ends.length / 2)]} 毫秒（中位数），最多 ${ends.at(-1)}。`,
  )
  for (const fault of faults) console.error(`  ${fault}`)
  if (state.lost.length > 0) console.error(errors.split('\n').slice(-20).join('\n'))
  console.log(`${state.lost.length} of ${state.sent} requests lost`)
  if (state.lost.length > 0 || faults.length > 0) process.exitCode = 1
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      pooler: { type: 'boolean', default: false },
    },
  })
  const rounds = readNumber(values, 'rounds', 1, 200)
  assertProxy()
  if (values.pooler) assertPooler()
  await step('安装依赖', installDependencies)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备数据库', () => makeMachine({ isServed: false }))
  let pooler
  try {
    if (values.pooler) {
      pooler = await openPooler(machine.ownerUrl)
      process.env.HEYI_POOLER = pooler.address
    }
    const urls = appUrlsOf(machine.ownerUrl)
    const env = {
      ...appEnvironment({ urls, filesFolder: join(ownFolder, 'files') }),
      HEYI_TRUSTED_PROXIES: '1',
      HEYI_PUBLIC_URL: 'https://localhost',
    }
    print(await roll(machine, rounds, env), rounds)
  } finally {
    await pooler?.close()
    await machine.remove()
  }
})
