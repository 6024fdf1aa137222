import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { errorFields, log } from '@/lib/platform/logger'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareSignedCopy, recordSignedCopy } from '@/lib/use-cases/document/conclude-signing'
import { signDocument as recordSignature } from '@/lib/use-cases/document/sign-document'
import { makeSignedCopy } from './make-signed-copy'

const STEPS = { prepare: prepareSignedCopy, record: recordSignedCopy }

/**
 * 签署 of a document; with the last signature its signed copy is made. What was signed stays signed where that
 * fails: the page of the document then offers to make the copy.
 */
export const signDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor: Actor, rawInput) => {
    const signed = await recordSignature(actor, rawInput)
    if (!signed.ok || !signed.value.isComplete) return signed
    const { caseId, documentId } = signed.value
    try {
      const made = await makeSignedCopy(STEPS, actor, { caseId, documentId })
      if (!made.ok) log.warn('signed copy not made', { documentId, code: made.refusal.code })
    } catch (error) {
      log.error('signed copy not made', { documentId, ...errorFields(error) })
    }
    return signed
  },
})
