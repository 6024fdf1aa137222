// npm run bench:dossier [-- 300 [file.pdf]]: binds and signs a dossier of that many pages
// (documents, scans and photographs) in the threads of the application, and prints the time, the
// processor, the memory, and for how long the thread of the server could not answer meanwhile. A
// file name keeps the result.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import type { Block, DocumentContent } from '@/lib/documents/content'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import type { DossierPiece } from '@/lib/documents/dossier/dossier-order'
import { configuredSigner } from '@/lib/documents/pdf-signature/configured-signer'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { keepFiles } from '@/lib/files/file-store'
import { readStored } from '@/lib/files/gather-evidence'
import { makePageCopy } from '@/lib/files/page-copy'
import { readKept } from '@/lib/files/read-kept'
import { checkPdf } from '@/lib/jobs/pdf-reading/read-pdf'
import { sha256, sha256Yielding } from '@/lib/platform/sha256'

const AT = new Date('2026-11-27T02:00:00Z')
const MEGABYTE = 1024 * 1024
const SENTENCE =
  '申请人与被申请人因物业服务发生争议，双方在调解员主持下自愿协商，就漏水损失的赔偿达成一致。'

const contentOf = (title: string, sentences: number): DocumentContent => ({
  title,
  issuer: '示例区和谐调解中心',
  number: '（2026）示调卷字第1号',
  caseNo: 'HY-2026-000001',
  blocks: Array.from({ length: sentences }, (): Block => ({
    kind: 'paragraph',
    text: SENTENCE.repeat(3),
  })),
  signatures: [],
  day: null,
})

async function documentOf(sentences: number): Promise<Uint8Array> {
  const rendered = await renderPdf(contentOf('调解笔录', sentences), AT)
  if (!rendered.ok) throw new Error(rendered.refusal.code)
  return rendered.value.pdf
}

/** As a telephone takes it: twelve million points. */
const photograph = (tone: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 4_000,
      height: 3_000,
      channels: 3,
      background: { r: tone, g: 90, b: 120 },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer()

function pieceOf(no: number, bytes: Uint8Array, mediaType: string): DossierPiece {
  return {
    no,
    title: `材料${no}`,
    slotTitle: `目录位置${Math.ceil(no / 5)}`,
    author: '林敏',
    madeOn: '2026-11-20',
    mediaType,
    bytes,
    sha256: sha256(bytes),
  }
}

async function makePieces(pages: number): Promise<readonly DossierPiece[]> {
  const pictures = await Promise.all([60, 120, 180].map(photograph))
  const ten = await documentOf(55)
  const pieces: DossierPiece[] = []
  for (let count = 0; count < pages;) {
    const no = pieces.length + 1
    const isPicture = no % 3 === 0 || pages - count < 10
    pieces.push(
      isPicture
        ? pieceOf(no, pictures[no % pictures.length]!, 'image/jpeg')
        : pieceOf(no, ten, 'application/pdf'),
    )
    count += isPicture ? 1 : 10
  }
  return pieces
}

/** One part of the work, with how long the thread of the server could not answer meanwhile. */
async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  delay.enable()
  const result = await work()
  // A pause at the end of the work counts too.
  await setTimeout(20)
  delay.disable()
  const { user, system } = process.cpuUsage(cpu)
  const milliseconds = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1)
  console.log(
    `${name}：${Math.round(performance.now() - began)} 毫秒，处理器 ${Math.round((user + system) / 1000)} 毫秒，` +
      `事件循环延迟 p99 ${milliseconds(delay.percentile(99))} 毫秒，最长 ${milliseconds(delay.max)} 毫秒，` +
      `至此内存最多 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  return result
}

const folder = mkdtempSync(join(tmpdir(), 'heyi-bench-'))
process.env.HEYI_FILES_DIR = folder
// As a server does when it starts.
await configuredSigner()
const pages = Number(process.argv[2] ?? 300)

/** The pieces of the dossier, whose bytes are in storage only. */
async function keepPieces(): Promise<readonly { piece: DossierPiece; storageKey: string }[]> {
  const pieces = await makePieces(pages)
  const keys = await measure('存入原件', () => keepFiles(pieces.map(({ bytes }) => bytes!)))
  return pieces.map((piece, index) => ({
    piece: { ...piece, bytes: null },
    storageKey: keys[index]!,
  }))
}

// What other programs on this machine cost.
await measure('空转', () => setTimeout(3_000))
const pieces = await keepPieces()
const read = await measure('读出、核对原件', async () => {
  const found: DossierPiece[] = []
  for (const { piece, storageKey } of pieces)
    found.push({ ...piece, bytes: await readKept(storageKey, piece.sha256) })
  return found
})
const bound = await measure('装订、签名', () =>
  bindDossier(
    {
      cover: contentOf('卷宗封面', 1),
      pieces: read,
      remarks: contentOf('备考表', 1),
      backCover: contentOf('封底', 1),
      catalogueTitle: '卷内目录',
      caseNo: 'HY-2026-000001',
      boundAt: AT,
    },
    makePageCopy,
  ),
)
if (process.argv[3]) writeFileSync(process.argv[3], bound.pdf)
const kept = await measure('存入整卷', async () => {
  const hash = await sha256Yielding(bound.pdf)
  const [storageKey] = await keepFiles([bound.pdf])
  return { hash, storageKey: storageKey! }
})
const found = await measure('读出、检测整卷', async () => {
  const stored = await readStored(kept.storageKey)
  if (!stored?.bytes || stored.sha256 !== kept.hash) throw new Error('the volume differs')
  return checkPdf(stored.bytes)
})
console.log(
  `${pieces.length} 件 ${bound.numberedPages} 页（共 ${bound.pageCount} 页，${(bound.pdf.length / MEGABYTE).toFixed(1)} MB）`,
  found,
)
rmSync(folder, { recursive: true })
process.exit()
