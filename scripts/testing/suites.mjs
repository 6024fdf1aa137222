// Everything `npm test` runs. A failing suite does not keep the others from running: the count must
// be complete.
import { appEnvironment } from '../setup/app-environment.mjs'
import { appUrlsOf } from '../setup/app-role.mjs'
import { buildApplication } from '../setup/build.mjs'
import { stopEmbeddedPostgresIfUnused } from '../setup/embedded-postgres.mjs'
import { isInterrupted } from '../setup/interruption.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { reachServer } from '../setup/ready-database.mjs'
import { step } from '../setup/steps.mjs'
import { ensureBrowser } from './browser.mjs'
import { checkFormat, checkLint, checkTypes } from './checks.mjs'
import { runJest } from './jest-run.mjs'
import { runPlaywright } from './playwright-run.mjs'
import { prepareStages } from './stages.mjs'
import { takeTurns } from './take-turns.mjs'

// a browser test waits for a third of its time
const BROWSER_WORKERS = 3

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const speaking = (name, work) => step(name, work, { isSpeaking: true })
// their reasons are many lines of the tool, which stand where it ran
const NOT_RIGHT = [{ where: '', why: '见上文这一步的输出。' }]
const asCount = (isRight) =>
  isRight ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: NOT_RIGHT }
const jest = (name, projects) => (ownerUrl, args) =>
  speaking(name, () => runJest({ projects, args }))
const packed = (name, projects) => (ownerUrl, args) =>
  speaking(name, () => runJest({ projects, args, isPacked: true }))

async function runBuild(ownerUrl) {
  await speaking('构建应用', () => buildApplication(appEnvironment({ urls: appUrlsOf(ownerUrl) })))
  return asCount(true)
}

/** What the browser tests run on, and on which day: the demonstration's cases are of that day. */
let prepared = { day: '', stages: null }

async function prepareBrowserTests(ownerUrl) {
  await step('准备浏览器', ensureBrowser)
  const day = beijing.format(new Date())
  const stages = await step('准备浏览器测试的数据', () => prepareStages(ownerUrl, BROWSER_WORKERS))
  prepared = { day, stages }
  return { passed: 0, failed: 0 }
}

async function runBrowserTests(ownerUrl, args) {
  await runBuild(ownerUrl)
  if (prepared.day !== beijing.format(new Date())) await prepareBrowserTests(ownerUrl)
  return speaking('浏览器测试', () => runPlaywright(prepared.stages, args))
}

const SUITES = {
  build: runBuild,
  types: async () => asCount(await speaking('检查类型', checkTypes)),
  lint: async () => asCount(await speaking('检查代码规范', checkLint)),
  format: async () => asCount(await speaking('检查代码格式', checkFormat)),
  doors: jest('构建产物测试', ['build']),
  unit: packed('规则测试', ['unit']),
  components: jest('界面测试', ['components']),
  db: packed('数据库测试', ['db']),
  slow: packed('争抢、断电与恶意输入测试', ['slow']),
  // together in a whole run: neither waits for the last test of the other
  database: packed('数据库、争抢、断电与恶意输入测试', ['db', 'slow']),
  jest: jest('规则、数据库与界面测试', ['components', 'unit', 'build', 'db', 'slow']),
  e2e: runBrowserTests,
}

/** What is no suite, and is made ready beside the first ones. */
const PREPARATIONS = { stages: prepareBrowserTests }

// Two cores. Each of the first suites uses one at most, and waits now and then: three are at work
// at once, the longest come first. What reads or writes .next comes after the build. The others
// have workers of their own and run alone.
const AT_ONCE = 3
const ONE_CORE = ['unit', 'build', 'components', 'lint', 'stages', 'types', 'doors', 'format']
const AFTER = { types: 'build', doors: 'build' }
const BOTH_CORES = ['database', 'e2e']

async function count(name, ownerUrl, args, total) {
  if (isInterrupted()) throw new Error('已中断。')
  try {
    const run = SUITES[name] ?? PREPARATIONS[name]
    const { passed, failed, failures = [] } = await run(ownerUrl, args)
    total.passed += passed
    total.failed += failed
    total.failures.push(...failures.map(({ where, why }) => ({ where: `${name} ${where}`, why })))
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}\n`)
    total.failed += 1
    total.failures.push({ where: name, why: error.message })
  }
}

async function runAll(ownerUrl, passedOn, total) {
  const onOneCore = (name) => count(name, ownerUrl, ['--maxWorkers=1', ...passedOn], total)
  await takeTurns(ONE_CORE, onOneCore, { cores: AT_ONCE, after: AFTER })
  for (const name of BOTH_CORES) await count(name, ownerUrl, name === 'e2e' ? [] : passedOn, total)
}

/**
 * Runs the suites and adds to `total` what passed and failed.
 * @param {{ only?: string, passedOn: string[], total: { passed: number, failed: number,
 *   failures: import('./failures.mjs').Failure[] } }} options
 *   only: one suite's name; passedOn: arguments for the tool of that suite, for jest when all run
 * @throws Error when `only` names no suite, or the database cannot be reached
 */
export async function runSuites({ only, passedOn, total }) {
  const names = Object.keys(SUITES)
  if (only !== undefined && !names.includes(only))
    throw new Error(`--only 只能是 ${names.join('、')}。`)
  const { ownerUrl, isStartedHere } = await step('启动数据库', reachServer)
  try {
    await step('生成数据访问代码', generateClient)
    if (only) await count(only, ownerUrl, passedOn, total)
    else await runAll(ownerUrl, passedOn, total)
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}
