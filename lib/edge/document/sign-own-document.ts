import 'server-only'
import { confirmOwnCode } from '@/lib/auth/entry/confirm-own-code'
import { refuse } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import {
  prepareSigning,
  signDocument as recordSignature,
} from '@/lib/use-cases/document/sign-document'
import { certifySigning } from './certify-signing'

type Sent = Readonly<Record<string, unknown>>

/**
 * 签署 by one who takes part, on a phone of their own (docs/decisions/0106). A code that was typed is
 * used up only once everything else allows the signature; who typed none signs with the other
 * proofs. The signed copy is made by the staff.
 */
export const signOwnDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor, rawInput) => {
    // When a number was confirmed, and a certificate, are never taken from a form.
    const { code, confirmedAt: _at, certification: _sent, ...fields } = rawInput as Sent
    const hasCode = typeof code === 'string' && code.trim() !== ''
    const confirmedAt = hasCode ? now() : null
    const isByHand = fields.how === 'handwritten'
    const prepared = await prepareSigning(actor, isByHand ? { ...fields, confirmedAt } : fields)
    if (!prepared.ok || !isByHand) return prepared.ok ? recordSignature(actor, fields) : prepared
    const confirmed = hasCode ? await confirmOwnCode(actor, code) : null
    if (hasCode && !confirmed) return refuse('INPUT_INVALID', {}, { code: 'PHONE_CODE_WRONG' })
    const proven = { ...fields, confirmedAt: confirmed }
    const certified = await certifySigning(actor, proven)
    if (!certified.ok) return certified
    const certification = certified.value && { certification: certified.value }
    return recordSignature(actor, { ...proven, ...certification })
  },
})
