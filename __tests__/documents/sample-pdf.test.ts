import { execFileSync } from 'node:child_process'
import { samplePdf } from '@/prisma/seed/sample-files'

/**
 * The texts of each page, as the reader of the product reads them, with the character maps it
 * serves. A program of its own, since the reader is an ES module.
 */
const READ = `
  import { buffer } from 'node:stream/consumers'
  import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
  const data = new Uint8Array(await buffer(process.stdin))
  const reader = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, verbosity: 0 }
  const pdf = await getDocument({ data, ...reader }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join('').split('\\n'))
  }
  console.log(JSON.stringify(pages))`

function pagesOf(bytes: Buffer): string[][] {
  const program = ['--input-type=module', '--eval', READ]
  return JSON.parse(execFileSync(process.execPath, program, { input: bytes, encoding: 'utf8' }))
}

test('演示用的 PDF 是中文的：标题、正文、页码，阅读器读得出来', () => {
  const pages = pagesOf(samplePdf(22, '委派调解函', 3))
  expect(pages.map(([title]) => title)).toEqual(Array(3).fill('委派调解函（演示 22）'))
  expect(pages.map((lines) => lines.at(-1))).toEqual([
    '第 1 页，共 3 页',
    '第 2 页，共 3 页',
    '第 3 页，共 3 页',
  ])
  const [first = []] = pages
  expect(first.join('')).toContain('不涉及任何真实的人员、单位和案件')
  expect(first.join('')).not.toMatch(/[a-z]/i)
})
