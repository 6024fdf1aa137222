import { PDFDocument } from '@cantoo/pdf-lib'
import { countNumbered } from '@/lib/jobs/pdf-reading/opened-pdf'
import { checkPdf, readPageTexts } from '@/lib/jobs/pdf-reading/read-pdf'
import { labelledPdf } from '../../support/labelled-pdf'
import { signedPdf } from '../../support/pdf-signers'
import { pdfWithAction } from '../../support/upload-files'

test('能打开的 PDF: 总页数和编了页号的页数, 签名和程序', async () => {
  expect(await checkPdf(await labelledPdf(3))).toEqual({
    opened: { pageCount: 4, numberedPages: 3 },
    signature: 'absent',
    runsCode: false,
  })
  const { pdf } = await signedPdf()
  expect(await checkPdf(pdf)).toMatchObject({ opened: { pageCount: 2 }, signature: 'valid' })
  const script = pdfWithAction('/S /JavaScript /JS (app.alert(1))')
  expect(await checkPdf(script)).toMatchObject({ runsCode: true })
})

test('打不开的 PDF 没有页数', async () => {
  expect(await checkPdf(Buffer.from('%PDF-1.7 没有内容'))).toMatchObject({ opened: null })
  const whole = await labelledPdf(3)
  expect(await checkPdf(whole.slice(0, 60))).toMatchObject({ opened: null })
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
