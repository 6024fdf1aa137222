import fc from 'fast-check'
import { checkFiles } from '@/lib/files/check-files'
import { fileNameFor, readContentKind } from '@/lib/files/content-kind'
import { readZipDirectory } from '@/lib/files/zip-directory'
import { DOCX, JPEG, PDF, PNG, XLSX, zipOf } from '../support/referral-api'

describe('一份文件不能同时是两种', () => {
  test('既像文档又像表格的压缩包不收', () => {
    expect(
      readContentKind(zipOf(['[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml'])),
    ).toEqual({ ok: false, refusal: { code: 'FILE_KIND_UNKNOWN' } })
  })

  test('尾部另接内容的压缩包不收：目录必须到文件末尾', () => {
    expect(readContentKind(Buffer.concat([DOCX, Buffer.from('tail')]))).toEqual({
      ok: false,
      refusal: { code: 'FILE_DAMAGED' },
    })
  })
})

test('五种文件按内容认出', () => {
  expect([PDF, JPEG, PNG, DOCX, XLSX].map((bytes) => readContentKind(bytes))).toEqual(
    ['pdf', 'jpeg', 'png', 'docx', 'xlsx'].map((value) => ({ ok: true, value })),
  )
})

test('网页版办公软件写的正文文件名也认得', () => {
  expect(readContentKind(zipOf(['[Content_Types].xml', 'word/document2.xml']))).toEqual({
    ok: true,
    value: 'docx',
  })
})

test.each([
  ['a.pdf', 'pdf', 'a.pdf'],
  ['a.PDF', 'pdf', 'a.PDF'],
  ['a', 'pdf', 'a.pdf'],
  ['a.exe', 'png', 'a.exe.png'],
  ['a.pdf.docx', 'pdf', 'a.pdf.docx.pdf'],
  ['照片.jpg', 'jpeg', '照片.jpg'],
] as const)('%s 的内容是 %s，取用时名为 %s', (name, kind, offered) => {
  expect(fileNameFor(name, kind)).toBe(offered)
})

test('任意字节、任意改坏的压缩包都有答案，不出意外', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(DOCX, XLSX, PDF, PNG),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
      fc.nat(400),
    )
    .map(([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes)
      for (const [at, value] of changes) copy[at % copy.length] = value
      return copy.subarray(0, copy.length - (cut % copy.length))
    })
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      ),
      (bytes) => {
        expect(typeof readContentKind(bytes).ok).toBe('boolean')
        expect(typeof readZipDirectory(bytes).ok).toBe('boolean')
      },
    ),
    { numRuns: 2000 },
  )
})

test('同一次提交里，第二份相同的文件被指出，第一份不受影响', () => {
  const { mistakes, files } = checkFiles([
    { fileName: 'a.pdf', bytes: PDF },
    { fileName: 'b.png', bytes: PNG },
    { fileName: 'c.pdf', bytes: Buffer.from(PDF) },
  ])
  expect([...mistakes]).toEqual([[2, 'FILE_DUPLICATE']])
  expect(files[0]).toMatchObject({ mediaType: 'application/pdf', size: PDF.length })
})
