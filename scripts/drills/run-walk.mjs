// Surroundings of a walk: a database and a server of its own, a browser, and the people who take
// part from a desk or a phone. Import own-data-folder.mjs first.
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
import { fakedClock, setClock } from './faked-clock.mjs'
import { until } from './until.mjs'
import { ownFolder } from './own-data-folder.mjs'
import { deskOf, phoneOf } from './walk-person.mjs'

const OPENED = { desk: deskOf, phone: phoneOf }

/**
 * `--width` of a phone of a party; `--widths 360,1440`: every picture in each of them; `--looks`:
 * also dark, in 关怀版 and on a desk.
 */
function readArguments() {
  const { values } = parseArgs({
    options: {
      pictures: { type: 'string' },
      width: { type: 'string', default: '360' },
      widths: { type: 'string' },
      looks: { type: 'boolean', default: false },
    },
  })
  const folder = resolve(values.pictures ?? mkdtempSync(join(tmpdir(), 'heyi-walk-')))
  mkdirSync(folder, { recursive: true })
  const width = readNumber(values, 'width', 320, 480)
  const each = values.widths?.split(',') ?? null
  const widths = each && each.map((one) => readNumber({ widths: one }, 'widths', 320, 2560))
  return { folder, width, widths, looks: values.looks }
}

/** The key by which the court's system refers cases. */
export const makeCourtKey = ({ env }) =>
  execFileSync(process.execPath, typescriptArguments('scripts/court-key.ts', 'demo-court-1'), {
    encoding: 'utf8',
    env,
  })
    .trim()
    .split('\n')
    .at(-1)

/** The clocks of the program and of the database, which look at the file once a second. */
async function readClocks({ url, query }) {
  // A connection of before the change may be lost with it; the next one is new.
  const answer = await fetch(`${url}/api/health/live`, {
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null)
  if (answer === null) return [0]
  await answer.body?.cancel()
  const [{ now }] = await query('SELECT clock_timestamp() AS now')
  return [Date.parse(answer.headers.get('date')), now.getTime()]
}

/** What every page showed when a walk failed. */
async function photographAll(browser, folder) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [no, page] of pages.entries())
    await page
      .screenshot({ path: join(folder, `failed-${no}.png`), fullPage: true })
      .catch(() => {})
}

/**
 * The clock of the database, of the program and of every page that is opened from now on; this
 * process and the browser itself keep theirs. `beginning`: `2026-09-21T09:30:00+08:00`; null: no
 * clock is touched.
 */
function makeClock(beginning) {
  if (beginning === null) return { shift: 0, file: null }
  const file = join(ownFolder, 'clock')
  const shift = setClock(file, beginning)
  Object.assign(process.env, fakedClock(file))
  return { shift, file }
}

/**
 * Makes the surroundings, performs the walk and removes them.
 * @param {{ people: Record<string, ['desk' | 'phone', object]>, beginning?: string | null }}
 *   options `people`: names by which the walk has them, with what their demonstration account is
 *   found by; `beginning`: the moment on which the walk begins (faked-clock.mjs)
 * @param {(walk: object) => Promise<void>} perform
 */
export async function runWalk({ people, beginning = null }, perform) {
  assertNodeVersion()
  await runCommand(async () => {
    const options = readArguments()
    await step('安装依赖', installDependencies)
    const { chromium } = await import('@playwright/test')
    await step('准备浏览器', ensureBrowser)
    await step('生成数据访问代码', generateClient)
    await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
    // Started before the clock of what this process starts is touched.
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox'],
    })
    const clock = makeClock(beginning)
    const machine = await step('准备演练的数据库和程序', makeMachine)
    const walk = { ...options, machine, browser, clock }
    walk.goTo = async (moment) => {
      clock.shift = setClock(clock.file, moment)
      await until('时钟拨到', async () =>
        (await readClocks(machine)).every((at) => at >= Date.parse(moment) - 1000),
      )
      for (const name of Object.keys(people)) await walk[name].arrive()
    }
    try {
      walk.courtKey = makeCourtKey(machine)
      for (const [name, [device, wanted]] of Object.entries(people))
        walk[name] = await OPENED[device](walk, machine.accountOf(wanted))
      await perform(walk)
    } catch (error) {
      await photographAll(browser, options.folder)
      throw error
    } finally {
      console.log(`照片：${options.folder}`)
      await browser.close()
      await machine.remove()
    }
  })
}
