// npm run audit:verify [-- --anchor <hash noted elsewhere>]: recomputes every chain and names the first bad row of each bad chain.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { verifyChains, type Verification } from '@/lib/jobs/verify-chains'
import { chainFaultInWords } from '@/lib/labels/zh-CN/chain-fault'
import { stamp } from '@/lib/labels/zh-CN/moment'

const USAGE = `用法：
  npm run audit:verify                        核验全部操作记录
  npm run audit:verify -- --anchor <摘要>     同时核对另行保存的封存摘要`

const number = (value: number) => value.toLocaleString('zh-CN')

function notedAnchor(): string | undefined | null {
  try {
    const { anchor } = parseArgs({ options: { anchor: { type: 'string' } } }).values
    return anchor === undefined || /^[0-9a-f]{64}$/.test(anchor) ? anchor : null
  } catch {
    return null
  }
}

function showProgress(events: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r已核验 ${number(events)} 条…`)
}

function printResult(
  { events, chains, anchors, lastAnchor, faults, faultCount }: Verification,
  seconds: number,
): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K')
  console.log(
    `已核验 ${number(events)} 条记录、${number(chains)} 条链、${number(anchors)} 次封存，用时 ${seconds.toFixed(1)} 秒。`,
  )
  if (lastAnchor)
    console.log(
      `最近一次封存：${stamp(lastAnchor.at)}，摘要 ${lastAnchor.hash}（请另行保存，以后可用 --anchor 核对）`,
    )
  else if (events > 0)
    console.log('还没有封存过：整条链被改写时无从发现。请运行 npm run audit:anchor。')
  if (faultCount === 0) return console.log('全部一致，没有发现改动。')
  console.error(`发现 ${number(faultCount)} 处问题，每条链只列出第一处：`)
  for (const fault of faults) console.error(`  ${chainFaultInWords(fault)}`)
  if (faultCount > faults.length) console.error(`  ……另有 ${number(faultCount - faults.length)} 处`)
}

async function run(): Promise<number> {
  const noted = notedAnchor()
  if (noted === null) {
    console.error(USAGE)
    return 2
  }
  const start = performance.now()
  const found = await verifyChains({ onPage: showProgress, ...(noted && { notedAnchor: noted }) })
  printResult(found, (performance.now() - start) / 1000)
  return found.faultCount === 0 ? 0 : 1
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
