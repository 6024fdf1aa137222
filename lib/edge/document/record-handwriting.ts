import 'server-only'
import { confirmOwnCode } from '@/lib/auth/entry/confirm-own-code'
import type { Actor } from '@/lib/domain/access/roles'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { certifySigning, type Prepare } from './certify-signing'

export type SentSignature = {
  readonly code: unknown
  readonly fields: Readonly<Record<string, unknown>>
}

/** When a number was confirmed, and a certificate, are never taken from a form. */
export function readSentSignature(rawInput: unknown): SentSignature {
  const {
    code,
    confirmedAt: _at,
    certification: _sent,
    ...fields
  } = rawInput as SentSignature['fields']
  return { code, fields }
}

/**
 * Records a name that was written on a phone of one's own (docs/decisions/0106). A code that was
 * typed is used up only once everything else allows the signature; who typed none signs with the
 * other proofs.
 */
export async function recordHandwriting<Out>(
  { prepare, record }: { readonly prepare: Prepare; readonly record: UseCase<Out> },
  actor: Actor,
  { code, fields }: SentSignature,
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
