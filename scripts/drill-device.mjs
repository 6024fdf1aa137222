// npm run drill:device [-- --rounds 1 --seed 7 --only 断线,退出登录 --work 草稿]: a phone's minutes and
// photos under eight faults, 64 runs a round: the browser, the program and the database are killed,
// storage is full, the line is cut, the case goes to another, the clock is wrong, the user signs
// out. Its figures as a table; exit code 1 where a limit is broken or a run did not end.
import './drills/own-data-folder.mjs'
import { parseArgs } from 'node:util'
import { clockErrorOf, FAULTS } from './drills/device-faults.mjs'
import { makeDeviceMachine } from './drills/device-machine.mjs'
import { makePhone } from './drills/device-phone.mjs'
import { planRuns } from './drills/device-plan.mjs'
import { brokenLimits, inWords, sumInWords, tableOf } from './drills/device-report.mjs'
import { WORKS } from './drills/device-work.mjs'
import { MOST_SEED, newSeed, readNumber, seedAndMachine } from './drills/drill-options.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { isInterrupted } from './setup/interruption.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

const MOST_ROUNDS = 100

function readArguments() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '1' },
      seed: { type: 'string', default: newSeed() },
      only: { type: 'string' },
      work: { type: 'string' },
    },
  })
  const rounds = readNumber(values, 'rounds', 1, MOST_ROUNDS)
  const seed = readNumber(values, 'seed', 0, MOST_SEED)
  const [only, works] = [values.only?.split(','), values.work?.split(',')]
  const unknown = [
    ...(only ?? []).filter((name) => !(name in FAULTS)),
    ...(works ?? []).filter((name) => !(name in WORKS)),
  ]
  if (unknown.length > 0) throw new Error(`没有“${unknown.join('、')}”。`)
  return { rounds, seed, only, works }
}

async function drill(machine, phone, plan) {
  const runs = []
  for (const planned of plan) {
    if (isInterrupted()) break
    const { no, random, workName, faultName, moment } = planned
    const name = `${no}. ${workName} × ${faultName}（${moment}）`
    const run = {
      ...planned,
      machine,
      phone,
      marker: `演练${String(no).padStart(4, '0')}号`,
      place: machine.places[Math.floor(random() * machine.places.length)],
      clockError: clockErrorOf(random),
    }
    const startedAt = performance.now()
    const figures = await planned.run(run).catch(async (error) => {
      await restore(machine, phone).catch(() => {})
      return { failed: error.message.split('\n')[0] }
    })
    const seconds = (performance.now() - startedAt) / 1000
    runs.push({ name, workName, faultName, seconds, ...figures })
    console.log(`${name}：${inWords(figures)}，${seconds.toFixed(1)} 秒`)
  }
  return runs
}

/** After a run that did not finish the next one starts from a machine and a phone in order. */
async function restore(machine, phone) {
  await machine.startDatabase()
  await machine.startServer()
  for (const place of machine.places) await machine.giveTo(place, machine.mediatorId)
  await phone.kill().catch(() => {})
  await phone.open()
}

function report(runs, planned, seed) {
  const broken = brokenLimits(runs)
  console.log(`\n${tableOf(runs, Object.keys(WORKS), Object.keys(FAULTS))}\n`)
  console.log(sumInWords(runs))
  console.log(seedAndMachine(seed))
  if (runs.length < planned) console.log(`中断：${planned - runs.length} 次没有做。`)
  for (const line of broken) console.log(`不合格：${line}`)
  return broken.length === 0 && runs.length === planned
}

await runCommand(async () => {
  const options = readArguments()
  await step('安装依赖', installDependencies)
  await step('准备浏览器', ensureBrowser)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备演练的数据库和程序', makeDeviceMachine)
  const phone = makePhone(machine)
  try {
    await phone.open()
    await phone.visit('/mediator')
    const plan = planRuns(options)
    const runs = await step('演练', () => drill(machine, phone, plan), { isSpeaking: true })
    if (!report(runs, plan.length, options.seed)) process.exitCode = 1
  } finally {
    await phone.remove()
    await machine.remove()
  }
})
