import 'server-only'
import { certify, type Certification } from '@/lib/channels/certificate-authority'
import { configuredAuthority } from '@/lib/channels/configured-authority'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { SignatureWay } from '@/lib/domain/signature/signature'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/logger'
import { prepareSigning } from '@/lib/use-cases/document/sign-document'

/** Decides whether a signature may be recorded, and says who signs what. */
export type Prepare = (
  actor: Actor,
  rawInput: unknown,
) => Promise<
  Decided<{ readonly way: SignatureWay | null; readonly person: string; readonly hash: string }>
>

/**
 * Lets the certificate authority of this installation certify a signature in handwriting, once the
 * rules allow that signature. Where it does not, the signature is made without, because the parties
 * are there; the evidence says it. Refused as `prepare`.
 * @returns null where no authority is configured, or none certified
 */
export async function certifySigning(
  actor: Actor,
  rawInput: unknown,
  prepare: Prepare = prepareSigning,
): Promise<Decided<Certification | null>> {
  const authority = configuredAuthority()
  if (!authority) return allow(null)
  const prepared = await prepare(actor, rawInput)
  if (!prepared.ok) return prepared
  const { way, person, hash } = prepared.value
  if (way !== 'handwritten') return allow(null)
  const certified = await certify(authority, { hash, person }, now())
  if (certified.ok) return allow(certified.value)
  log.warn('a signature was made without a certificate', { code: certified.refusal.code })
  return allow(null)
}
