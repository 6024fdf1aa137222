import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import type { PreparedConclusion } from '@/lib/use-cases/document/conclusion-steps'
import { signContent } from './sign-content'

export type ConcludedDocument = { readonly number: string; readonly materialId: string }

/** The two transactions between which the file is made, of the act that makes it. */
type Steps = {
  readonly prepare: UseCase<PreparedConclusion>
  readonly record: UseCase<ConcludedDocument>
}

/**
 * Makes the signed copy of a document: it is set and signed, and its file kept before the transaction that names it.
 * Refused as the two transactions and `signContent`.
 */
export async function makeSignedCopy(
  { prepare, record }: Steps,
  actor: Actor,
  rawInput: unknown,
): Promise<Decided<ConcludedDocument>> {
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
