import { PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { signPdf } from '@/lib/documents/pdf-signature/sign-pdf'

/** A PDF with a cover that has no number, then pages with the labels 1, 2, 3 …. */
export async function labelledPdf(numberedPages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page <= numberedPages; page += 1) pdf.addPage([200, 300])
  const { context } = pdf
  const nums = context.obj([
    PDFNumber.of(0),
    context.obj({ P: PDFHexString.fromText('封面') }),
    PDFNumber.of(1),
    context.obj({ S: PDFName.of('D'), St: PDFNumber.of(1) }),
  ])
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: nums }))
  return pdf.save({ useObjectStreams: false })
}

/** The same with the signature of the platform. */
export async function signedPdf(numberedPages: number): Promise<Uint8Array> {
  const signed = await signPdf(await labelledPdf(numberedPages), { at: new Date(), reason: '归档' })
  if (!signed.ok) throw new Error(`not signed: ${signed.refusal.code}`)
  return signed.value.pdf
}
