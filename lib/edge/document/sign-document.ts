import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareSignedCopy, recordSignedCopy } from '@/lib/use-cases/document/conclude-signing'
import { signDocument as recordSignature } from '@/lib/use-cases/document/sign-document'
import { makeCopyIfComplete } from './make-signed-copy'

const STEPS = { prepare: prepareSignedCopy, record: recordSignedCopy }

/** 签署 of a document; with the last signature its signed copy is made. */
export const signDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor, rawInput) => {
    const signed = await recordSignature(actor, rawInput)
    if (signed.ok) await makeCopyIfComplete(STEPS, actor, signed.value)
    return signed
  },
})
