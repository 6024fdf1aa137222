// npm run drill:mediation [-- --looks --pictures 文件夹]: two cases on a mediator's phone of 390 px,
// step by step in a real browser: one from its notice to an agreement in force, with an appraisal
// over 国庆, a change of mediator, a line that drops and a wrong clock; one to its failure with an
// undisputed fact. Every page is photographed, with --looks also dark, in 关怀版 and on a desk. It
// needs libfaketime.
import { ownFolder } from './drills/own-data-folder.mjs'
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { until } from './drills/device-phone.mjs'
import { makeMachine } from './drills/drill-machine.mjs'
import { fakedClock, setClock } from './drills/faked-clock.mjs'
import { walkToAgreement } from './drills/walk-agreed.mjs'
import { walkToFailure } from './drills/walk-failed.mjs'
import { deskOf, phoneOf } from './drills/walk-person.mjs'
import { INSTITUTION } from './drills/walk-steps.mjs'
import { typescriptArguments } from './setup/app-environment.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { chromiumPath, ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

/** A Monday: ten days before the holiday. */
const BEGINNING = '2026-09-21T09:30:00+08:00'
const PEOPLE = ['admin', 'mediator', 'successor', 'court']
const NAMES = { mediator: '周启', successor: '王朗' }

function readArguments() {
  const { values } = parseArgs({
    options: { pictures: { type: 'string' }, looks: { type: 'boolean', default: false } },
  })
  const { pictures, looks } = values
  return { looks, folder: resolve(pictures ?? mkdtempSync(join(tmpdir(), 'heyi-walk-'))) }
}

const makeCourtKey = ({ env }) =>
  execFileSync(process.execPath, typescriptArguments('scripts/court-key.ts', 'demo-court-1'), {
    encoding: 'utf8',
    env,
  })
    .trim()
    .split('\n')
    .at(-1)

/** The clocks of the program and of the database, which look at the file once a second. */
async function readClocks({ url, query }) {
  const answer = await fetch(`${url}/api/health/live`)
  await answer.body?.cancel()
  const [{ now }] = await query('SELECT clock_timestamp() AS now')
  return [Date.parse(answer.headers.get('date')), now.getTime()]
}

await runCommand(async () => {
  const { folder, looks } = readArguments()
  await step('安装依赖', installDependencies)
  const { chromium } = await import('@playwright/test')
  await step('准备浏览器', ensureBrowser)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const clockFile = join(ownFolder, 'clock')
  // By how many milliseconds the program, the database and every page that a person opens from now
  // on are off.
  const clock = { shift: setClock(clockFile, BEGINNING) }
  // For the database and the program, which this process starts; its own clock and the browser's
  // stay as they are.
  Object.assign(process.env, fakedClock(clockFile))
  const machine = await step('准备演练的数据库和程序', makeMachine)
  const walk = { machine, browser, folder, looks, names: NAMES, clock }
  try {
    walk.courtKey = makeCourtKey(machine)
    const own = (role, name) =>
      machine.accountOf({ role, institution: INSTITUTION, ...(name && { name }) })
    walk.admin = await deskOf(walk, own('institution_admin'))
    walk.mediator = await phoneOf(walk, own('mediator', NAMES.mediator))
    walk.successor = await phoneOf(walk, own('mediator', NAMES.successor))
    walk.court = await deskOf(walk, machine.accountOf({ role: 'court_clerk' }))
    walk.goTo = async (moment) => {
      clock.shift = setClock(clockFile, moment)
      await until('时钟拨到', async () =>
        (await readClocks(machine)).every((at) => at >= Date.parse(moment) - 1000),
      )
      for (const name of PEOPLE) await walk[name].arrive()
    }
    await step('从收到通知到达成协议', () => walkToAgreement(walk), { isSpeaking: true })
    await step('从收到通知到没有达成', () => walkToFailure(walk), { isSpeaking: true })
    console.log(`照片：${folder}`)
  } catch (error) {
    for (const name of PEOPLE) await walk[name]?.photograph(`failed-${name}`).catch(() => {})
    throw error
  } finally {
    await browser.close()
    await machine.remove()
  }
})
