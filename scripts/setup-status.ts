// npm run setup:status [-- --json]: what this installation still needs until a referral can come
// in, as the page 初始设置 shows it.
import { parseArgs } from 'node:util'
import { asSystem, closeDatabase } from '@/lib/data/door'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { countSetUp } from '@/lib/data/stores/system/set-up-store'
import { SET_UP_NEEDS } from '@/lib/domain/setup/set-up-steps'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { SET_UP, SET_UP_DEFAULTS } from '@/lib/labels/zh-CN/set-up-steps'
import { now } from '@/lib/platform/clock'
import { presentSetUp } from '@/lib/queries/system/present-set-up'

const USAGE = '用法：npm run setup:status [-- --json]'

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    return null
  }
}

async function run(): Promise<number> {
  const typed = readArguments()
  if (!typed) {
    console.error(USAGE)
    return 1
  }
  const view = await asSystem('say what is set up', async (db) =>
    presentSetUp(await countSetUp(db), await findLoadedYears(db), toLocalDate(now())),
  )
  if (typed.json) {
    console.log(JSON.stringify(view))
    return 0
  }
  console.log(view.summary)
  for (const need of SET_UP_NEEDS) {
    console.log(`\n${SET_UP.needs[need]}`)
    for (const each of view.steps.filter((step) => step.need === need)) {
      const { state, title, reason, where, command, lacking } = each
      console.log(`  [${SET_UP.state[state]}] ${title}${lacking ? `（${lacking}）` : ''}`)
      if (state === 'done') continue
      console.log(`      ${reason}`)
      console.log(`      ${SET_UP.place}：${where}`)
      if (command) console.log(`      ${command}`)
    }
  }
  console.log(`\n${SET_UP.defaults.title}`)
  for (const each of SET_UP_DEFAULTS) {
    const { title, reason } = SET_UP.defaults.items[each]
    console.log(`  [${SET_UP.defaults.state}] ${title}\n      ${reason}`)
  }
  return 0
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
