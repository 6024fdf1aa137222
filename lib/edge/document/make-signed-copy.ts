import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256 } from '@/lib/platform/sha256'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import type { PreparedConclusion } from '@/lib/use-cases/document/conclusion-steps'
import { signContent } from '@/lib/documents/sign-content'
import { placeSeals } from './place-seals'

export type ConcludedDocument = { readonly number: string; readonly materialId: string }

/** The two transactions between which the file is made, of the act that makes it. */
type Steps = {
  readonly prepare: UseCase<PreparedConclusion>
  readonly record: UseCase<ConcludedDocument>
}

/**
 * Makes the signed copy of a document: it is set and signed, and its file kept before the
 * transaction that names it. Refused as the two transactions and `signContent`.
 */
export async function makeSignedCopy(
  { prepare, record }: Steps,
  actor: Actor,
  rawInput: unknown,
): Promise<Decided<ConcludedDocument>> {
  const prepared = await prepare(actor, rawInput)
  if (!prepared.ok) return prepared
  const { content, seals, signatureIds, at } = prepared.value
  const signed = await signContent(await placeSeals(content, seals), at)
  if (!signed.ok) return signed
  const { pdf, pages } = signed.value
  const keys = await keepFiles([pdf])
  const recorded = await record(actor, {
    ...(rawInput as object),
    signatureIds,
    madeAt: at,
    storageKey: keys[0],
    sha256: sha256(pdf),
    size: pdf.length,
    pages,
  })
  if (!recorded.ok) await discardFiles(keys)
  return recorded
}

type LastSignature = {
  readonly caseId: string
  readonly documentId: string
  /** Every place has its signature now. */
  readonly isComplete: boolean
}

/**
 * The same after a signature, if it was the last one. What was signed stays signed where that
 * fails: the page of the document then offers to make the copy.
 */
export async function makeCopyIfComplete(
  steps: Steps,
  actor: Actor,
  { caseId, documentId, isComplete }: LastSignature,
): Promise<void> {
  if (!isComplete) return
  try {
    const made = await makeSignedCopy(steps, actor, { caseId, documentId })
    if (!made.ok) log.warn('signed copy not made', { documentId, code: made.refusal.code })
  } catch (error) {
    log.error('signed copy not made', { documentId, ...errorFields(error) })
  }
}
