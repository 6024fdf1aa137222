// npm run maintenance -- on --until HH:MM [--reason …] | off | status: a page for everyone while
// the system is maintained (docs/operations/upgrade.md). The program and nginx serve it as soon as
// it is there; health checks go on being answered.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { maintenancePage } from './maintenance/page.mjs'
import { inBeijing, untilOf } from './maintenance/until.mjs'
import { inData } from './setup/project.mjs'
import { runCommand } from './setup/steps.mjs'

const USAGE = `用法：
  npm run maintenance -- on --until 22:30 [--reason "系统升级"]   显示维护页面，时间是北京时间
  npm run maintenance -- off                                      恢复
  npm run maintenance -- status                                   现在是不是在维护`

const REASON = '系统升级。'
const MOST_REASON = 60

function readArguments() {
  try {
    const options = { until: { type: 'string' }, reason: { type: 'string', default: REASON } }
    return parseArgs({ options, allowPositionals: true })
  } catch {
    throw new Error(USAGE)
  }
}

const folder = inData('maintenance')
const file = join(folder, 'page.html')

function turnOn({ until, reason }) {
  const nowMs = Date.now()
  if (reason.trim() === '' || reason.length > MOST_REASON)
    throw new Error(`--reason 应为 1 至 ${MOST_REASON} 个字，显示给所有用户。`)
  const untilMs = untilOf(until, nowMs)
  // nginx, which is another user of the system, reads it too
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  writeFileSync(`${file}.part`, maintenancePage({ untilMs, reason, nowMs }))
  chmodSync(`${file}.part`, 0o644)
  renameSync(`${file}.part`, file)
  console.log(`维护页面已显示，预计 ${inBeijing(untilMs).slice(0, 16).replace('T', ' ')} 恢复。`)
  console.log('到时不会自己撤下：完成以后请运行 npm run maintenance -- off。')
}

function turnOff() {
  const wasOn = existsSync(file)
  rmSync(file, { force: true })
  console.log(wasOn ? '维护页面已撤下。' : '没有在维护。')
}

function showStatus() {
  if (!existsSync(file)) return console.log('没有在维护。')
  const [, until] =
    /name="heyi-maintenance" content="([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? []
  console.log(`正在显示维护页面，预计 ${until?.slice(0, 16).replace('T', ' ')} 恢复。`)
}

await runCommand(async () => {
  const { values, positionals } = readArguments()
  const [command, ...rest] = positionals
  const act = { on: turnOn, off: turnOff, status: showStatus }[command]
  if (!act || rest.length > 0) throw new Error(USAGE)
  act(values)
})
