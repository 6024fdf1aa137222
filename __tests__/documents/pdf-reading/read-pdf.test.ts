import { PDFDocument } from '@cantoo/pdf-lib'
import { openPdf, readPageTexts } from '@/lib/documents/pdf-reading/read-pdf'
import { countNumbered } from '@/lib/documents/pdf-reading/opened-pdf'
import { labelledPdf } from '../../support/labelled-pdf'

test('能打开的 PDF: 总页数和编了页号的页数', async () => {
  expect(await openPdf(await labelledPdf(3))).toEqual({ pageCount: 4, numberedPages: 3 })
})

test('打不开的 PDF 没有页数', async () => {
  expect(await openPdf(Buffer.from('%PDF-1.7 没有内容'))).toBeNull()
  const whole = await labelledPdf(3)
  expect(await openPdf(whole.slice(0, 60))).toBeNull()
})

test('读出每页的文字; 没有文字的页是空的, 读不出的没有', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 300]).drawText('page one')
  pdf.addPage([200, 300])
  expect(await readPageTexts(await pdf.save())).toEqual(['page one', ''])
  expect(await readPageTexts(Buffer.from('%PDF-1.7 没有内容'))).toBeNull()
})

test.each([
  [null, 0],
  [['封面', '1', '2', '备考'], 2],
  [['1', '1', '3'], 1],
  [['i', 'ii'], 0],
])('页号 %j: 连续编号的 %i 页', (labels, count) => {
  expect(countNumbered(labels)).toBe(count)
})
