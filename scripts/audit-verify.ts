// npm run audit:verify [-- --anchor <hash noted elsewhere> | --against <file of them>]: recomputes
// every chain and names the first bad row of each bad chain.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { readNotedAnchors, type NotedAnchor } from '@/lib/domain/audit/noted-anchors'
import { verifyChains, type Verification } from '@/lib/jobs/verify-chains'
import { chainFaultInWords } from '@/lib/labels/zh-CN/chain-fault'
import { stamp } from '@/lib/labels/zh-CN/moment'

const USAGE = `用法：
  npm run audit:verify                        核验全部操作记录
  npm run audit:verify -- --anchor <摘要>     同时核对另行保存的一个封存摘要
  npm run audit:verify -- --against <文件>    同时核对另行保存的全部封存摘要（HEYI_ANCHOR_FILE 写成的文件）`

const number = (value: number) => value.toLocaleString('zh-CN')

/** The anchors noted elsewhere that the arguments name; or what is wrong with the arguments. */
function notedAnchors(): readonly NotedAnchor[] | string {
  let values: { anchor?: string; against?: string }
  try {
    values = parseArgs({
      options: { anchor: { type: 'string' }, against: { type: 'string' } },
    }).values
  } catch {
    return USAGE
  }
  const { anchor, against } = values
  if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor)) return USAGE
  const one = anchor === undefined ? [] : [{ id: null, at: null, hash: anchor }]
  if (against === undefined) return one
  let text: string
  try {
    text = readFileSync(against, 'utf8')
  } catch {
    return `读不到文件 ${against}，请核对路径和权限。`
  }
  const read = readNotedAnchors(text)
  if ('badLine' in read) return `文件 ${against} 第 ${read.badLine} 行不是封存摘要，请核对文件。`
  return [...one, ...read.anchors]
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
    console.log('尚未封存：整条链被改写时无法发现。请运行 npm run audit:anchor。')
  if (faultCount === 0) return console.log('全部一致，没有发现改动。')
  console.error(`发现 ${number(faultCount)} 处问题，每条链只列出第一处：`)
  for (const fault of faults) console.error(`  ${chainFaultInWords(fault)}`)
  if (faultCount > faults.length) console.error(`  ……另有 ${number(faultCount - faults.length)} 处`)
}

async function run(): Promise<number> {
  const noted = notedAnchors()
  if (typeof noted === 'string') {
    console.error(noted)
    return 2
  }
  const start = performance.now()
  const found = await verifyChains({ onPage: showProgress, noted })
  printResult(found, (performance.now() - start) / 1000)
  return found.faultCount === 0 ? 0 : 1
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
