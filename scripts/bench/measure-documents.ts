// npm run bench:documents [-- 100]: sets that many documents of two pages and one of the largest
// size allowed, in the threads of the application, and prints their time, the memory, and for how
// long the thread of the server could not answer meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Block, DocumentContent } from '@/lib/documents/content'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { createSemaphore } from '@/lib/platform/concurrency'

const AT = new Date('2026-11-27T02:00:00Z')
const SENTENCE =
  '申请人与被申请人因物业服务发生争议，双方在调解员主持下自愿协商，就漏水损失的赔偿达成一致。'
const MEGABYTE = 1024 * 1024
/** Fewer than may wait for a thread. */
const AT_ONCE = 50

const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph',
    text: `${index + 1}. ${SENTENCE.repeat(3)}`,
  }))

const documentOf = (no: number, blocks: readonly Block[]): DocumentContent => ({
  title: '调解协议书',
  issuer: '示例区和谐调解中心',
  number: `（2026）示调字第${no}号`,
  caseNo: `HY-2026-${no}`,
  blocks,
  signatures: [{ label: '当事人（签名）', name: '张玥堃' }],
  day: null,
})

async function measure(name: string, contents: readonly DocumentContent[]): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  delay.enable()
  const takeTurn = createSemaphore(AT_ONCE)
  const rendered = await Promise.all(
    contents.map((content) => takeTurn(() => renderPdf(content, AT))),
  )
  delay.disable()
  const { user, system } = process.cpuUsage(cpu)
  const pages = rendered.reduce((sum, each) => sum + (each.ok ? each.value.pages : 0), 0)
  const milliseconds = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1)
  console.log(
    `${name}：${contents.length} 份 ${pages} 页，${Math.round(performance.now() - began)} 毫秒，` +
      `处理器 ${Math.round((user + system) / 1000)} 毫秒，内存 ${Math.round(process.memoryUsage().rss / MEGABYTE)} MB，` +
      `事件循环延迟 p99 ${milliseconds(delay.percentile(99))} 毫秒，最长 ${milliseconds(delay.max)} 毫秒`,
  )
}

const count = Number(process.argv[2] ?? 100)
const ordinary = Array.from({ length: count }, (_, no) => documentOf(no, paragraphs(5)))
await measure('启动线程和第一份', ordinary.slice(0, 1))
await measure('两页的文书', ordinary)
await measure('最大的文书', [documentOf(0, paragraphs(660))])
