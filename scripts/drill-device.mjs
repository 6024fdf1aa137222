// npm run drill:device [-- --only 断线,退出登录]: a phone's minutes and photos under eight faults, 40 runs: the browser, the program and
// the database are killed, storage is full, the line is cut, the case goes to another, the clock is wrong, the user signs out.
import './drills/own-data-folder.mjs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { FAULTS } from './drills/device-faults.mjs'
import { makeMachine } from './drills/device-machine.mjs'
import { makePhone } from './drills/device-phone.mjs'
import { WORKS } from './drills/device-work.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { isInterrupted } from './setup/interruption.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

const MOST_LOST_SECONDS = 5

async function drill(machine, phone, only) {
  const runs = []
  for (const [faultName, fault] of Object.entries(FAULTS))
    for (const [workName, { run, moments }] of Object.entries(WORKS))
      for (const moment of moments) {
        if (isInterrupted()) return runs
        if (only && !only.split(',').includes(faultName)) continue
        const name = `${workName} × ${faultName}（${moment}）`
        const marker = `演练${String(runs.length + 1).padStart(2, '0')}号`
        const startedAt = performance.now()
        const figures = await run(machine, phone, marker, fault, moment).catch(async (error) => {
          await restore(machine, phone).catch(() => {})
          return { failed: error.message.split('\n')[0] }
        })
        const seconds = (performance.now() - startedAt) / 1000
        runs.push({ workName, faultName, seconds, ...figures })
        console.log(`${name}：${inWords(figures)}，${seconds.toFixed(1)} 秒`)
      }
  return runs
}

const inWords = ({ failed, lost, duplicates, wrong }) =>
  failed ? `没有完成（${failed}）` : `丢失 ${lost.toFixed(1)} 秒，重复 ${duplicates}，错案 ${wrong}`

/** After a run that did not finish the next one starts from a machine and a phone in order. */
async function restore(machine, phone) {
  await machine.startDatabase()
  await machine.startServer().catch(() => {})
  await machine.query('UPDATE cases SET mediator_id = $2 WHERE id = $1', [
    machine.caseId,
    machine.mediatorId,
  ])
  await phone.kill().catch(() => {})
  await phone.open()
}

function report(runs) {
  const done = runs.filter(({ failed }) => !failed)
  const sum = (key) => done.reduce((total, run) => total + run[key], 0)
  const lost = Math.max(0, ...done.map((run) => run.lost))
  const seconds = runs.reduce((total, run) => total + run.seconds, 0)
  console.log(
    `${runs.length} 次，完成 ${done.length} 次：最多丢失 ${lost.toFixed(1)} 秒的输入，重复 ${sum('duplicates')}，` +
      `进入错误案件 ${sum('wrong')}；共 ${Math.round(seconds)} 秒。`,
  )
  console.log(
    `${cpus().length} 核，${Math.round(totalmem() / 2 ** 30)} GiB 内存，Node.js ${process.versions.node}。`,
  )
  return (
    done.length === runs.length &&
    lost <= MOST_LOST_SECONDS &&
    sum('duplicates') + sum('wrong') === 0
  )
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  await step('安装依赖', installDependencies)
  await step('准备浏览器', ensureBrowser)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备演练的数据库和程序', makeMachine)
  const phone = makePhone(machine)
  try {
    await phone.open()
    await phone.visit('/mediator')
    const runs = await step('演练', () => drill(machine, phone, values.only), { isSpeaking: true })
    if (!report(runs)) process.exitCode = 1
  } finally {
    await phone.remove()
    await machine.remove()
  }
})
