// npm run drill:video [-- --only=walk,six --pictures 文件夹]: mediation by video on real browsers with
// made-up devices: how soon all see each other, directly, through a relay and with two web
// processes; a browser killed, the host's while it records; an hour of recording, played; what six
// people cost, and a seventh who comes in; and a mediation from the test of devices to the replay,
// every page photographed. A table of figures; exit code 0 only where all of them hold.
import './drills/own-data-folder.mjs'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machineInWords } from './drills/drill-options.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { isInterrupted } from './setup/interruption.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

/** The parts, each with its file and its function. */
const PARTS = {
  entering: ['三人、四人', 'video-media', 'measureEntering'],
  relay: ['经过中继', 'video-media', 'measureRelay'],
  processes: ['两个网页程序', 'video-media', 'measureProcesses'],
  killed: ['结束一人的浏览器', 'video-kills', 'killOne'],
  host: ['结束主持人的浏览器', 'video-kills', 'killHost'],
  hour: ['一小时的录音录像', 'video-hour', 'recordAnHour'],
  six: ['六人', 'video-media', 'measureSixBothWays'],
  seven: ['第七人', 'video-seven', 'welcomeSeventh'],
  walk: ['从试设备到打开录音录像', 'video-walk', 'walkThrough'],
}

function readArguments() {
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { only: text, pictures: text } })
  const names = values.only?.split(',') ?? Object.keys(PARTS)
  const unknown = names.filter((name) => !(name in PARTS))
  if (unknown.length > 0) throw new Error(`没有“${unknown.join('、')}”。`)
  const folder = resolve(values.pictures ?? mkdtempSync(join(tmpdir(), 'heyi-video-')))
  mkdirSync(folder, { recursive: true })
  return { names, folder }
}

/** What every page showed when a part failed. */
async function photographAll({ browser, folder }, name) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [no, page] of pages.entries())
    await page.screenshot({ path: join(folder, `failed-${name}-${no}.png`) }).catch(() => {})
}

/** Pages that a failed part left in a room would take the processor from the next one. */
async function emptyRooms({ browser }) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const page of pages.filter((each) => each.url().includes('conference')))
    await page.goto('about:blank').catch(() => {})
}

/** @returns the rows of the part, each with the machine's load at its end */
async function run(drill, name) {
  const [words, file, perform] = PARTS[name]
  const load = () => loadavg()[0].toFixed(1)
  try {
    const part = await import(`./drills/${file}.mjs`)
    const rows = await step(words, () => part[perform](drill), { isSpeaking: true })
    return rows.map((row) => ({ ...row, load: load() }))
  } catch (error) {
    await photographAll(drill, name)
    await drill.leaveRoom()
    await emptyRooms(drill)
    const figure = `没有做完：${error.message.split('\n')[0]}`
    return [{ what: words, figure, holds: false, load: load() }]
  }
}

const verdictOf = ({ holds, notDone }) =>
  notDone ? '没有做' : holds === undefined ? '' : holds ? '合格' : '不合格'

function print(rows, done, names) {
  console.log('\n| 做了什么 | 结果 | 要求 | | 负载 |\n|---|---|---|---|--:|')
  for (const row of rows)
    console.log(
      `| ${row.what} | ${row.figure} | ${row.limit ?? ''} | ${verdictOf(row)} | ${row.load} |`,
    )
  console.log(`\n${machineInWords()}负载：一分钟里平均有几个进程在运行或者等处理器。`)
  const failed = rows.filter(({ holds }) => holds === false).length
  const skipped = rows.filter(({ notDone }) => notDone).length + names.length - done
  if (failed > 0) console.log(`不合格：${failed} 项。`)
  if (skipped > 0) console.log(`没有做：${skipped} 项。`)
  return failed === 0 && skipped === 0
}

await runCommand(async () => {
  const { names, folder } = readArguments()
  await step('安装依赖', installDependencies)
  await step('准备浏览器', ensureBrowser)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const { makeSurroundings } = await import('./drills/video-surroundings.mjs')
  const drill = await step('准备演练的数据库、程序和浏览器', () =>
    makeSurroundings({ folder, width: 390 }),
  )
  try {
    const rows = []
    let done = 0
    for (const name of names) {
      if (isInterrupted()) break
      rows.push(...(await run(drill, name)))
      done += 1
    }
    console.log(`照片：${folder}`)
    const holds = print(rows, done, names)
    if (!holds) process.exitCode = 1
    console.log(holds ? 'all media' : '没有全部合格。')
  } finally {
    await drill.close()
  }
})
