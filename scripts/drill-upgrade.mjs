// npm run drill:upgrade -- --from <folder of the previous release>: the previous release runs with
// the demonstration; in a real browser someone is signed in and has two half-filled forms, one of
// which keeps no draft. It is ended as an operator does, behind the page of a maintenance, and this
// release is started on the same database and files. The session must live, what was typed must be
// there, and be accepted. Prints `0 lost`; exit code 1 where something was.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machineInWords } from './drills/drill-options.mjs'
import { newProfile, openKeptBrowser } from './drills/kept-browser.mjs'
import { makeRelease } from './drills/started-release.mjs'
import { leaveHalfFilled, readOn, sendWhatWasTyped } from './drills/upgrade-walk.mjs'
import { keepStaticFiles } from './setup/kept-static.mjs'
import { inProject, projectRoot } from './setup/project.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { findFreePort } from './setup/ports.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

function readArguments() {
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { from: text, pictures: text } })
  if (!values.from || !existsSync(join(values.from, 'scripts', 'start.mjs')))
    throw new Error('用法：npm run drill:upgrade -- --from 上一版本的文件夹 [--pictures 文件夹]')
  return { from: resolve(values.from), pictures: values.pictures ?? null }
}

const runMaintenance = (release, ...args) => release.run('scripts/maintenance.mjs', ...args)

/** Beijing time in half an hour, as an operator types it. */
const inHalfAnHour = () =>
  new Date(Date.now() + 8 * 3_600_000 + 1_800_000).toISOString().slice(11, 16)

async function drill({ from, pictures }) {
  const port = await findFreePort(Number(process.env.PORT ?? 3490))
  const before = makeRelease(from, port)
  const now = makeRelease(projectRoot, port)
  const browser = await openKeptBrowser({
    profile: newProfile(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    await step('启动上一版本', () => before.start())
    const accounts = JSON.parse(readFileSync(join(ownFolder, 'data', 'demo-accounts.json'), 'utf8'))
    const walk = { browser: browser.browser, url: before.url, accounts, pictures }
    const left = await step('登录，填到一半', () => leaveHalfFilled(walk))
    await runMaintenance(now, 'on', '--until', inHalfAnHour(), '--reason', '系统升级。')
    const began = performance.now()
    await step('停止上一版本', () => before.stop())
    // a release of before this rule does not keep them itself
    keepStaticFiles(join(from, '.next'))
    await step('升级并启动', () => now.start())
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const duringMaintenance = await step('维护中提交', () => readOn(left))
    await runMaintenance(now, 'off')
    const lost = await step('撤下维护页面，接着提交', () => sendWhatWasTyped(left))
    console.log(now.notices())
    console.log(`维护中：${duringMaintenance}`)
    console.log(`停了 ${seconds} 秒；${machineInWords()}`)
    for (const what of lost) console.error(`  ${what}`)
    console.log(`${lost.length} lost`)
    if (lost.length > 0) process.exitCode = 1
  } finally {
    await browser.remove()
    await before.stop()
    await now.stop()
  }
}

await runCommand(async () => {
  const options = readArguments()
  if (!existsSync(inProject('node_modules'))) throw new Error('请先 npm ci。')
  try {
    await drill(options)
  } finally {
    await removeOwnData()
  }
})
