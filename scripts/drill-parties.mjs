// npm run drill:parties [-- --width 360 --pictures 文件夹]: two cases on the phones of their parties, in WeChat's browser, without anybody
// meeting: from the paper letter to a signed agreement, with a respondent of over seventy, an agent with the general authority and
// one with the special one, and an invited expert; another that fails with undisputed facts; and a consultation that becomes
// an application. Every page is photographed.
import './drills/own-data-folder.mjs'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeMachine } from './drills/drill-machine.mjs'
import { readNumber } from './drills/drill-options.mjs'
import { walkToApplication } from './drills/walk-applied.mjs'
import { walkFromLetterToFacts } from './drills/walk-facts.mjs'
import { walkFromLetterToAgreement } from './drills/walk-letters.mjs'
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

const MEDIATOR = '周启'

function readArguments() {
  const { values } = parseArgs({
    options: { pictures: { type: 'string' }, width: { type: 'string', default: '360' } },
  })
  const folder = resolve(values.pictures ?? mkdtempSync(join(tmpdir(), 'heyi-walk-')))
  mkdirSync(folder, { recursive: true })
  return { folder, width: readNumber(values, 'width', 320, 480) }
}

const makeCourtKey = ({ env }) =>
  execFileSync(process.execPath, typescriptArguments('scripts/court-key.ts', 'demo-court-1'), {
    encoding: 'utf8',
    env,
  })
    .trim()
    .split('\n')
    .at(-1)

await runCommand(async () => {
  const { folder, width } = readArguments()
  await step('安装依赖', installDependencies)
  const { chromium } = await import('@playwright/test')
  await step('准备浏览器', ensureBrowser)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备演练的数据库和程序', makeMachine)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const walk = {
    machine,
    browser,
    folder,
    width,
    looks: false,
    mediatorName: MEDIATOR,
    clock: { shift: 0 },
  }
  try {
    walk.courtKey = makeCourtKey(machine)
    const own = (role, name) =>
      machine.accountOf({ role, institution: INSTITUTION, ...(name && { name }) })
    walk.admin = await deskOf(walk, own('institution_admin'))
    walk.mediator = await phoneOf(walk, own('mediator', MEDIATOR))
    walk.court = await deskOf(walk, machine.accountOf({ role: 'court_clerk' }))
    await step('从信到签好的协议', () => walkFromLetterToAgreement(walk), { isSpeaking: true })
    await step('从信到无争议事实', () => walkFromLetterToFacts(walk), { isSpeaking: true })
    await step('从咨询到申请', () => walkToApplication(walk), { isSpeaking: true })
    console.log(`照片：${folder}`)
  } catch (error) {
    for (const [no, page] of browser
      .contexts()
      .flatMap((context) => context.pages())
      .entries())
      await page
        .screenshot({ path: join(folder, `failed-${no}.png`), fullPage: true })
        .catch(() => {})
    console.log(`照片：${folder}`)
    throw error
  } finally {
    await browser.close()
    await machine.remove()
  }
})
