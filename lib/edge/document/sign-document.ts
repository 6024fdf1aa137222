import 'server-only'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareSignedCopy, recordSignedCopy } from '@/lib/use-cases/document/conclude-signing'
import { signDocument as recordSignature } from '@/lib/use-cases/document/sign-document'
import { certifySigning } from './certify-signing'
import { makeCopyIfComplete } from './make-signed-copy'

const STEPS = { prepare: prepareSignedCopy, record: recordSignedCopy }

/**
 * 签署 of a document: certified where the installation has a certificate authority, then recorded;
 * with the last signature its signed copy is made.
 */
export const signDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor, rawInput) => {
    const certified = await certifySigning(actor, rawInput)
    if (!certified.ok) return certified
    // A certificate is never taken from a form.
    const { certification: _sent, ...fields } = rawInput as { readonly certification?: unknown }
    const certification = certified.value && { certification: certified.value }
    const signed = await recordSignature(actor, { ...fields, ...certification })
    if (signed.ok) await makeCopyIfComplete(STEPS, actor, signed.value)
    return signed
  },
})
