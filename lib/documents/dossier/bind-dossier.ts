import 'server-only'
import { pdfSignature } from '@/lib/labels/zh-CN/pdf-signature'
import { signPdf } from '../pdf-signature/sign-pdf'
import { bindUnsigned, type CopyImage } from './bind-unsigned'
import { openBinding } from './binding'
import type { BoundDossier, DossierOrder } from './dossier-order'

/**
 * Binds a dossier and signs it (docs/decisions/0082). Whatever an item is, it never stops the
 * binding; the same order gives the same bytes. Throws where there is no usable certificate;
 * ThreadFault.
 */
export async function bindDossier(
  order: DossierOrder,
  copyImage: CopyImage,
): Promise<BoundDossier> {
  const binding = openBinding()
  try {
    const bound = await bindUnsigned(binding, order, copyImage)
    const request = { at: order.boundAt, reason: pdfSignature.reason.dossier }
    const signed = await signPdf(bound.pdf, request)
    if (!signed.ok) throw new Error(`a dossier cannot be signed: ${signed.refusal.code}`)
    return { ...bound, pdf: signed.value.pdf }
  } finally {
    await binding.end()
  }
}
