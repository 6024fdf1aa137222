import 'server-only'
import type { ConcludingAct } from '@/lib/data/stores/document/document-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { CONCLUSIONS } from '@/lib/use-cases/document/conclude-document'
import { signContent } from './sign-content'

export type ConcludedDocument = { readonly number: string; readonly materialId: string }

/**
 * Makes the signed copy of a document: it is set and signed, and its file kept before the transaction that names it.
 * Refused as the two transactions and `signContent`.
 */
export async function conclude(
  act: ConcludingAct,
  actor: Actor,
  rawInput: unknown,
): Promise<Decided<ConcludedDocument>> {
  const { prepare, record } = CONCLUSIONS[act]
  const prepared = await prepare(actor, rawInput)
  if (!prepared.ok) return prepared
  const { content, signatureIds, at } = prepared.value
  const signed = await signContent(content, at)
  if (!signed.ok) return signed
  const { pdf, pages } = signed.value
  const keys = await keepFiles([pdf])
  const recorded = await record(actor, {
    ...(rawInput as object),
    signatureIds,
    storageKey: keys[0],
    sha256: sha256(pdf),
    size: pdf.length,
    pages,
  })
  if (!recorded.ok) await discardFiles(keys)
  return recorded
}

/** 制作签署件 on its own: signing is over with a refusal, or the copy was not made with the last signature. */
export const concludeDocument = composeUseCase({
  act: 'document:conclude',
  perform: (actor, rawInput) => conclude('document:conclude', actor, rawInput),
})
