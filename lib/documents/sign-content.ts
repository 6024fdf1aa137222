import 'server-only'
import type { RenderedPdf } from './pdf/render-pdf'
import type { DocumentContent } from './content'
import { signPdf } from './pdf-signature/sign-pdf'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { pdfSignature } from '@/lib/labels/zh-CN/pdf-signature'
import { setContent } from './set-content'

/**
 * A document as the signed PDF that is kept (docs/decisions/0078): nothing may change the file any
 * more. Refused as `setContent`, or DOCUMENT_NOT_SIGNED with the fault of the certificate.
 */
export async function signContent(
  content: DocumentContent,
  at: Date,
): Promise<Decided<RenderedPdf>> {
  const set = await setContent(content, at)
  if (!set.ok) return set
  const signed = await signPdf(set.value.pdf, { at, reason: pdfSignature.reason.document })
  if (!signed.ok) return refuse('DOCUMENT_NOT_SIGNED', { fault: signed.refusal.code })
  return allow({ pdf: signed.value.pdf, pages: set.value.pages })
}
