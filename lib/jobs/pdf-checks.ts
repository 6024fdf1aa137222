import 'server-only'
import { openPdf } from '@/lib/documents/pdf-opening/open-pdf'
import type { PdfChecks } from './gather-volumes'

/** How this installation checks a bound PDF. */
export const PDF_CHECKS: PdfChecks = { open: openPdf, verifySignature: () => 'absent' }
