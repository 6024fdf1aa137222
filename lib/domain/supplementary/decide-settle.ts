// 撤回补充协议, 签补充协议. Sources: 民诉法 第62条; 电子签名法 第3、13条; 在线调解规则 第19条;
// docs/decisions/0106-parties-sign-themselves.md.
import type { AgreementAgent } from '../agreement/people'
import type { CasePerson } from '../case/preparations'
import { allow, refuse, type Decided } from '../refusal'
import {
  decideOwnHandwriting,
  findOwnPerson,
  type OwnAnswer,
  type OwnPerson,
  type OwnSigner,
} from '../signature/decide-own-answer'
import type { DecidedSignature } from '../signature/decide-sign-document'
import { inForce, type Supplementary } from './supplementary'
import { decideSupplementaryWindow, type WindowFacts } from './supplementary-window'

const refuseEnded = ({ status, settled }: Supplementary): Decided<never> =>
  refuse('SUPPLEMENTARY_ENDED', {
    status,
    by: settled?.by,
    at: settled?.at.toISOString(),
  })

/**
 * The one who proposed it takes it back, until the last signature.
 * @returns null where it was taken back already; SUPPLEMENTARY_ENDED with who and when,
 * SUPPLEMENTARY_NOT_YOURS
 */
export function decideRevoke(
  supplementary: Supplementary,
  accountId: string,
): Decided<'revoke' | null> {
  const { status, proposerId, proposer } = supplementary
  if (proposerId !== accountId) return refuse('SUPPLEMENTARY_NOT_YOURS', { by: proposer })
  if (status === 'revoked') return allow(null)
  return status === 'open' ? allow('revoke') : refuseEnded(supplementary)
}

export type SignFacts = WindowFacts & {
  readonly supplementary: Supplementary
  readonly supplements: readonly Supplementary[]
  readonly people: readonly CasePerson[]
  readonly agents: readonly AgreementAgent[]
  readonly own: OwnSigner
}

/** A signature for one party. `seen`: the hash of the text that the page showed. */
export type SupplementaryAnswer = {
  readonly partyId: string
  readonly seen: string
  readonly drawn: Omit<Extract<OwnAnswer, { readonly how: 'handwritten' }>, 'place' | 'seen'>
}

export type SigningSupplementary = OwnPerson &
  Pick<DecidedSignature, 'drawing' | 'identity' | 'own' | 'read' | 'helper'> & {
    readonly partyId: string
    /** Its number, where this is the last signature. */
    readonly number: number | null
  }

const AGREEMENT = { kind: 'agreement' } as const

/**
 * A party signs on a phone of its own, by the same proofs as the agreement. The last signature puts
 * the supplement into force.
 * @returns null where this party has signed already; SUPPLEMENTARY_ENDED with who and when; as
 * decideSupplementaryWindow, findOwnPerson, decideOwnHandwriting; SIGNATURE_OTHER_FILE
 */
export function decideSignSupplementary(
  facts: SignFacts,
  { partyId, seen, drawn }: SupplementaryAnswer,
  now: Date,
): Decided<SigningSupplementary | null> {
  const { supplementary, supplements } = facts
  const { signatures, partyIds, status, sha256 } = supplementary
  if (signatures.some((each) => each.partyId === partyId)) return allow(null)
  if (status !== 'open') return refuseEnded(supplementary)
  const window = decideSupplementaryWindow(facts)
  if (!window.ok) return window
  const signer = { role: 'party', id: partyId, name: '', step: 1 } as const
  if (!partyIds.includes(partyId)) return refuse('SIGNATURE_NOT_YOURS_HERE')
  const found = findOwnPerson({ ...facts, document: AGREEMENT }, { signer }, facts.own)
  if (!found.ok) return found
  if (seen !== sha256) return refuse('SIGNATURE_OTHER_FILE')
  const answer = { ...drawn, place: 0, seen }
  const signed = decideOwnHandwriting({ ...facts, document: AGREEMENT }, answer, found.value, now)
  if (!signed.ok) return signed
  const isLast = partyIds.every(
    (id) => id === partyId || signatures.some((each) => each.partyId === id),
  )
  const number = isLast ? inForce(supplements).length + 1 : null
  return allow({ ...found.value, ...signed.value, partyId, number })
}
