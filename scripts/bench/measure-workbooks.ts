// Arguments: address of the running application, its process, the file of the demonstration's
// accounts. Posts forty hostile workbooks to both imports, one after the other, and requests
// /api/health/live beside each on new connections.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { Worker } from 'node:worker_threads'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { HOSTILE_WORKBOOKS } from './hostile-workbooks'
import { CASES, MEDIATORS, type ListTemplate } from './list-templates'
import { signIn } from './requests.mjs'
import { forgetPeak, peakMegabytes } from './server-memory.mjs'

const MOST_MS = 120_000
const REST_MS = 3_000

const [base = '', pid = '', accountsFile = ''] = process.argv.slice(2)

type Measured = {
  readonly status: number | string
  readonly seconds: number
  readonly worst: number
  readonly answers: number
  readonly megabytes: number
}

/** Runs `work` beside the probe; the milliseconds of its answers. */
async function besideProbe<T>(work: () => Promise<T>): Promise<readonly [T, readonly number[]]> {
  const probe = new Worker(new URL('./live-probe.mjs', import.meta.url), { workerData: { base } })
  try {
    await once(probe, 'online')
    const result = await work()
    probe.postMessage('stop')
    const [answers] = await once(probe, 'message')
    return [result, answers]
  } finally {
    await probe.terminate()
  }
}

async function post(path: string, cookie: string, bytes: Buffer): Promise<number | string> {
  try {
    const response = await fetch(`${base}${path}?name=list.xlsx`, {
      method: 'POST',
      headers: { cookie, origin: base, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(MOST_MS),
    })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    return error instanceof Error ? error.name : '没有应答'
  }
}

async function measure(path: string, cookie: string, bytes: Buffer): Promise<Measured> {
  forgetPeak(pid)
  const began = performance.now()
  let ended = began
  const [status, answers] = await besideProbe(async () => {
    const code = await post(path, cookie, bytes)
    ended = performance.now()
    return code
  })
  return {
    status,
    seconds: (ended - began) / 1000,
    worst: Math.max(...answers),
    answers: answers.length,
    megabytes: peakMegabytes(pid),
  }
}

const cellsOf = ({ status, seconds, worst, answers, megabytes }: Measured) =>
  [status, seconds.toFixed(1), worst.toFixed(0), answers, megabytes].join(' | ')

const accounts: { role: string; phone: string; password: string }[] = JSON.parse(
  readFileSync(accountsFile, 'utf8'),
)
const admin = accounts.find(({ role }) => role === 'institution_admin')
if (!admin) throw new Error('演示账号里没有机构管理员')
const cookie = await signIn(base, admin.phone, admin.password)
const LISTS: readonly (readonly [string, ListTemplate])[] = [
  ['/api/imports/cases', CASES],
  ['/api/imports/mediators', MEDIATORS],
]
const load = () => loadavg()[0]?.toFixed(1)

const [, quiet] = await besideProbe(() => new Promise((resolve) => setTimeout(resolve, REST_MS)))
console.log(
  `机器：${cpus()[0]?.model}，${cpus().length} 核；开始时负载 ${load()}。旁边什么也没有时 /api/health/live 最长 ${Math.max(...quiet).toFixed(0)} 毫秒（${quiet.length} 次）`,
)
const columns = ['状态', '秒', '应答最长毫秒', '次数', '内存峰值 MB']
const head = ['工作簿', '攻击', 'KB', ...columns, ...columns, '负载']
console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '--').join('|')}|`)
const worst: number[] = []
for (const { name, attacks, make } of HOSTILE_WORKBOOKS) {
  const results: Measured[] = []
  let kilobytes = 0
  for (const [path, template] of LISTS) {
    const bytes = make(template)
    // a larger one would be refused unread, and measure nothing
    if (bytes.length > MAX_SHEET_BYTES) throw new Error(`${name} 超过上传的上限`)
    kilobytes = Math.max(kilobytes, Math.round(bytes.length / 1024))
    const measured = await measure(path, cookie, bytes)
    results.push(measured)
    worst.push(measured.worst)
  }
  console.log(
    `| ${name} | ${attacks} | ${kilobytes} | ${results.map(cellsOf).join(' | ')} | ${load()} |`,
  )
}
console.log(
  `\n${HOSTILE_WORKBOOKS.length} 个工作簿，案件补录（前五栏）和调解员导入（后五栏）各一次；/api/health/live 最长 ${Math.max(...worst).toFixed(0)} 毫秒，超过 100 毫秒的 ${worst.filter((each) => each > 100).length} 次（共 ${worst.length} 次上传）；结束时负载 ${load()}`,
)
