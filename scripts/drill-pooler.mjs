// npm run drill:pooler: tests of the door to the database, of the jobs and of the streams, and the
// doctor, through a real PgBouncer in transaction mode (deploy/pgbouncer.ini); and the doctor again
// where PgBouncer keeps no prepared statements. Exit code 1 where one fails.
import { removeOwnData } from './drills/own-data-folder.mjs'
import { parseArgs } from 'node:util'
import { assertPooler, openPooler } from './drills/own-pooler.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

/** Of the project `db`, what goes through the door; a test that connects by itself is none. */
const FILES = [
  'data/door.test',
  'data/savepoint',
  'data/typed-reads',
  'data/injection',
  'auth/sign-in-throttle',
  'auth/sessions',
  'edge/route/stream-unread',
  'edge/route/stream-talk',
  'use-cases/job/run-job',
  'use-cases/notice/notices',
  'use-cases/dossier/check-dossier',
  'use-cases/case/',
]

/** What the doctor finds of the pooler: ok, note or bad. */
async function examine(ownerUrl, address) {
  const { checkPooler } = await import('./doctor/check-pooler.mjs')
  process.env.HEYI_POOLER = address
  const findings = await checkPooler(ownerUrl)
  return findings.map(({ key, state, words }) => ({ key, state, words }))
}

async function expectFindings(ownerUrl, pooler, wanted) {
  try {
    const findings = await examine(ownerUrl, pooler.address)
    for (const { key, state, words } of findings) console.log(`  doctor  ${key} ${state}：${words}`)
    const found = Object.fromEntries(findings.map(({ key, state }) => [key, state]))
    if (JSON.stringify(found) !== JSON.stringify(wanted)) process.exitCode = 1
  } finally {
    await pooler.close()
  }
}

async function drill(files) {
  const { reachServer, prepareDatabase } = await import('./setup/ready-database.mjs')
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const { runJest } = await import('./testing/jest-run.mjs')
  await step('生成数据访问代码', generateClient)
  const { ownerUrl } = await step('启动演练的数据库', reachServer)
  await step('更新数据库结构', () => prepareDatabase(ownerUrl))

  const careless = await openPooler(ownerUrl, { preparedStatements: 0 })
  await expectFindings(ownerUrl, careless, { changes: 'ok', pooler: 'bad' })
  const sound = await openPooler(ownerUrl)
  await expectFindings(ownerUrl, sound, { changes: 'ok', pooler: 'ok' })

  const pooler = await openPooler(ownerUrl)
  process.env.HEYI_POOLER = pooler.address
  try {
    const run = () => runJest({ projects: ['db'], args: ['--maxWorkers=2', '--', ...files] })
    const { passed, failed } = await step('经过连接池的测试', run, { isSpeaking: true })
    console.log(`${passed} passed, ${failed} failed through PgBouncer in transaction mode`)
    if (failed > 0 || passed === 0) process.exitCode = 1
  } finally {
    await pooler.close()
  }
}

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  assertPooler()
  await step('安装依赖', installDependencies)
  try {
    await drill(positionals.length > 0 ? positionals : FILES)
  } finally {
    await removeOwnData()
  }
})
