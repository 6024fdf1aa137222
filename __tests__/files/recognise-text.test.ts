import { join } from 'node:path'
import { PDFDocument, degrees } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { makeRecogniser } from '@/lib/files/recognise-text'
import { until } from '../support/until'

// 识别照片里的文字：一个子进程，一次一张，出错或者太久就结束，不连累本进程。

const STAND_IN = join(process.cwd(), '__tests__/support/recognising-child.mjs')
const picture = (order: string) => ({ picture: Buffer.from(`${order} picture`) })
let stop: (() => void) | undefined
afterEach(() => stop?.())

function recogniserOf(times: { idleMs?: number; timeoutMs?: number } = {}) {
  const made = makeRecogniser(STAND_IN, times)
  ;({ stop } = made)
  return (order = 'read') => made.recognise(picture(order))
}
const isAlive = (line: string | undefined) => {
  try {
    return process.kill(Number(line?.split(' ')[1]), 0)
  } catch {
    return false
  }
}

test('几张共用一个子进程，子进程没有本进程的环境变量', async () => {
  const recognise = recogniserOf()
  const all = await Promise.all([recognise(), recognise(), recognise()])
  expect(new Set(all.map(([pid]) => pid)).size).toBe(1)
  expect(Number(all[0]![1])).toBeLessThanOrEqual(3)
})

test.each([
  ['fail', 'no picture'],
  ['die', 'the process ended'],
])('%s：这一张不成，下一张照常', async (order, message) => {
  const recognise = recogniserOf()
  await expect(recognise(order)).rejects.toThrow(message)
  expect(await recognise()).toHaveLength(2)
})

test('太久的：结束子进程，下一张用新的', async () => {
  const recognise = recogniserOf({ timeoutMs: 2_000 })
  const [before] = await recognise()
  await expect(recognise('hang')).rejects.toThrow()
  await until(() => Promise.resolve(!isAlive(before)))
  const [after] = await recognise()
  expect(after).not.toBe(before)
})

test('闲着的：结束子进程', async () => {
  const [line] = await recogniserOf({ idleMs: 20 })()
  await until(() => Promise.resolve(!isAlive(line)))
  expect(isAlive(line)).toBe(false)
})

test('装了识别程序的，认得出照片里和扫描件某一页上的字', async () => {
  const recogniser = makeRecogniser()
  ;({ stop } = recogniser)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="160">
    <rect width="800" height="160" fill="white"/>
    <text x="20" y="110" font-size="72" font-family="sans-serif">HEYI 2026</text></svg>`
  const bytes = await sharp(Buffer.from(svg)).webp().toBuffer()
  const pdf = await PDFDocument.create()
  const scan = await pdf.embedJpg(await sharp(Buffer.from(svg)).jpeg().toBuffer())
  pdf.addPage()
  const page = pdf.addPage([400, 600])
  page.drawImage(scan, { x: 0, y: 300, width: 400, height: 80 })
  page.setRotation(degrees(90))
  const pages = { pdf: await pdf.save(), page: 2 }
  for (const from of [{ picture: bytes }, pages]) {
    const lines = await recogniser.recognise(from).catch((error: Error) => error.message)
    // The packages are optional: where one is missing, the error names it.
    expect(String(lines)).toMatch(/HEYI ?2026|ocr-node|canvas/i)
  }
})
