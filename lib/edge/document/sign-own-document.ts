import 'server-only'
import { confirmOwnCode } from '@/lib/auth/entry/confirm-own-code'
import type { Actor } from '@/lib/domain/access/roles'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import { composeUseCase, type UseCase } from '@/lib/use-cases/define-use-case'
import {
  prepareSigning,
  signDocument as recordSignature,
} from '@/lib/use-cases/document/sign-document'
import {
  prepareSupplementarySigning,
  signSupplementary as recordSupplementary,
} from '@/lib/use-cases/supplementary/sign-supplementary'
import { certifySigning, type Prepare } from './certify-signing'

type Sent = Readonly<Record<string, unknown>>

/**
 * Records a name that was written on a phone of one's own (docs/decisions/0106). A code that was typed is used up only once everything
 * else allows the signature; who typed none signs with the other proofs.
 */
async function recordHandwriting<Out>(
  { prepare, record }: { readonly prepare: Prepare; readonly record: UseCase<Out> },
  actor: Actor,
  { code, fields }: { readonly code: unknown; readonly fields: Sent },
): Promise<Decided<Out>> {
  const hasCode = typeof code === 'string' && code.trim() !== ''
  const confirmedAt = hasCode ? now() : null
  const prepared = await prepare(actor, { ...fields, confirmedAt })
  if (!prepared.ok) return prepared
  const confirmed = hasCode ? await confirmOwnCode(actor, code) : null
  if (hasCode && !confirmed) return refuse('INPUT_INVALID', {}, { code: 'PHONE_CODE_WRONG' })
  const proven = { ...fields, confirmedAt: confirmed }
  const certified = await certifySigning(actor, proven, prepare)
  if (!certified.ok) return certified
  const certification = certified.value && { certification: certified.value }
  return record(actor, { ...proven, ...certification })
}

/** When a number was confirmed, and a certificate, are never taken from a form. */
function readSent(rawInput: unknown): { readonly code: unknown; readonly fields: Sent } {
  const { code, confirmedAt: _at, certification: _sent, ...fields } = rawInput as Sent
  return { code, fields }
}

/** 签署 by one who takes part, on a phone of their own. The signed copy is made by the staff. */
export const signOwnDocument = composeUseCase({
  act: 'document:sign',
  perform: async (actor, rawInput) => {
    const sent = readSent(rawInput)
    if (sent.fields.how === 'handwritten')
      return recordHandwriting({ prepare: prepareSigning, record: recordSignature }, actor, sent)
    const prepared = await prepareSigning(actor, sent.fields)
    return prepared.ok ? recordSignature(actor, sent.fields) : prepared
  },
})

/** 签补充协议, by the same means. */
export const signOwnSupplementary = composeUseCase({
  act: 'supplementary:sign',
  perform: (actor, rawInput) =>
    recordHandwriting(
      { prepare: prepareSupplementarySigning, record: recordSupplementary },
      actor,
      readSent(rawInput),
    ),
})
