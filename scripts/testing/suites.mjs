// Everything `npm test` runs, in its order. A failing suite does not keep the next from running: the count must be complete.
import { appEnvironment } from '../setup/app-environment.mjs'
import { appUrlOf } from '../setup/app-role.mjs'
import { buildApplication } from '../setup/build.mjs'
import { stopEmbeddedPostgresIfUnused } from '../setup/embedded-postgres.mjs'
import { isInterrupted } from '../setup/interruption.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { reachServer } from '../setup/ready-database.mjs'
import { step } from '../setup/steps.mjs'
import { ensureBrowser } from './browser.mjs'
import { checkLint, checkTypes } from './checks.mjs'
import { runJest } from './jest-run.mjs'
import { prepareStage, runPlaywright } from './playwright-run.mjs'

const asCount = (isRight) => (isRight ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const build = (ownerUrl) =>
  step('构建应用', () => buildApplication(appEnvironment({ appUrl: appUrlOf(ownerUrl) })))

// The build comes before jest, which counts the doors that it lists.
async function runBuild(ownerUrl) {
  await build(ownerUrl)
  return asCount(true)
}

async function runBrowserTests(ownerUrl, args) {
  await step('准备浏览器', ensureBrowser)
  await build(ownerUrl)
  const env = await step('准备浏览器测试的数据', () => prepareStage(ownerUrl))
  return step('浏览器测试', () => runPlaywright(env, args), { isSpeaking: true })
}

const speaking = (name, work) => step(name, work, { isSpeaking: true })

const SUITES = {
  types: async () => asCount(await speaking('检查类型', checkTypes)),
  lint: async () => asCount(await speaking('检查代码规范', checkLint)),
  build: runBuild,
  jest: (ownerUrl, args) => speaking('规则、数据库与界面测试', () => runJest(ownerUrl, args)),
  e2e: runBrowserTests,
}

async function count(suite, ownerUrl, args) {
  try {
    return await suite(ownerUrl, args)
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}\n`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Runs the suites and adds to `total` what passed and failed.
 * @param {{ only?: string, passedOn: string[], total: { passed: number, failed: number } }} options
 *   only: one suite's name; passedOn: arguments for the tool of that suite
 * @throws Error when `only` names no suite, or the database cannot be reached
 */
export async function runSuites({ only, passedOn, total }) {
  const names = Object.keys(SUITES)
  if (only !== undefined && !names.includes(only))
    throw new Error(`--only 只能是 ${names.join('、')}。`)
  const { ownerUrl, isStartedHere } = await step('启动数据库', reachServer)
  try {
    await step('生成数据访问代码', generateClient)
    for (const name of only ? [only] : names) {
      if (isInterrupted()) throw new Error('已中断。')
      const { passed, failed } = await count(SUITES[name], ownerUrl, only ? passedOn : [])
      total.passed += passed
      total.failed += failed
    }
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}
