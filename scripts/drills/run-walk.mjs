// Surroundings of a walk on phones: a database and a server of its own, a browser, an
// administrator, a mediator and a court. Import own-data-folder.mjs first.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { typescriptArguments } from '../setup/app-environment.mjs'
import { buildApplication } from '../setup/build.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { assertNodeVersion } from '../setup/node-version.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { runCommand, step } from '../setup/steps.mjs'
import { chromiumPath, ensureBrowser } from '../testing/browser.mjs'
import { makeMachine } from './drill-machine.mjs'
import { readNumber } from './drill-options.mjs'
import { deskOf, phoneOf } from './walk-person.mjs'
import { INSTITUTION } from './walk-steps.mjs'

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

/** What every page showed when a walk failed. */
async function photographAll(browser, folder) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [no, page] of pages.entries())
    await page
      .screenshot({ path: join(folder, `failed-${no}.png`), fullPage: true })
      .catch(() => {})
}

/**
 * Makes the surroundings, performs the walk and removes them. Reads `--width` and `--pictures` from
 * the command line.
 * @param {(walk: object) => Promise<void>} perform
 */
export async function runWalk(perform) {
  assertNodeVersion()
  await runCommand(async () => {
    const { folder, width } = readArguments()
    await step('安装依赖', installDependencies)
    const { chromium } = await import('@playwright/test')
    await step('准备浏览器', ensureBrowser)
    await step('生成数据访问代码', generateClient)
    await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
    const machine = await step('准备演练的数据库和程序', makeMachine)
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox'],
    })
    const own = (role, name) =>
      machine.accountOf({ role, institution: INSTITUTION, ...(name && { name }) })
    const walk = { machine, browser, folder, width, looks: false, mediatorName: MEDIATOR }
    walk.clock = { shift: 0 }
    try {
      walk.courtKey = makeCourtKey(machine)
      walk.admin = await deskOf(walk, own('institution_admin'))
      walk.mediator = await phoneOf(walk, own('mediator', MEDIATOR))
      walk.court = await deskOf(walk, machine.accountOf({ role: 'court_clerk' }))
      await perform(walk)
    } catch (error) {
      await photographAll(browser, folder)
      throw error
    } finally {
      console.log(`照片：${folder}`)
      await browser.close()
      await machine.remove()
    }
  })
}
