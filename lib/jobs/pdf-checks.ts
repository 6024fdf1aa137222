import 'server-only'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { openPdf } from '@/lib/documents/pdf-reading/read-pdf'
import type { PdfChecks } from './gather-volumes'

/** How this installation checks a bound PDF. */
export const PDF_CHECKS: PdfChecks = {
  open: openPdf,
  verifySignature: (pdf) => SIGNATURE[verifyPdfSignature(pdf).is],
}

const SIGNATURE = { genuine: 'valid', ALTERED: 'invalid', NOT_SIGNED: 'absent' } as const
