// 法定代理人 of a party under 18. Sources: 民法典 第17条, 第23条 (监护人是其法定代理人), 第27条; 民诉法 第60条;
// docs/decisions/0113-helpers.md.
import type { CaseStatus } from '../case/status'
import type { PartySide } from '../case/vocabulary'
import { parseMobile } from '../identity/phone'
import { allow, refuse, type Decided } from '../refusal'
import type { ParticipantKind } from './capacity'
import { isSameName } from './declared-identity'
import { mayShareNumber } from './shared-number'

export type GuardianCase = {
  readonly status: CaseStatus
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly side: PartySide
    readonly isMinor: boolean
    /** Who represents it already. */
    readonly representative: string | null
  }[]
  /** Everyone who takes part, with the number in clear. */
  readonly participants: readonly {
    readonly id: string
    readonly kind: ParticipantKind
    readonly partyId: string | null
    readonly name: string
    readonly side: PartySide | null
    readonly phone: string | null
    readonly hasEnded: boolean
  }[]
}

/** The parties under 18 for whom no guardian was added yet. */
export function findWithoutGuardian<
  P extends { readonly isMinor: boolean; readonly representative: string | null },
>(parties: readonly P[]): readonly P[] {
  return parties.filter(({ isMinor, representative }) => isMinor && representative === null)
}

export type TypedGuardian = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly phone: string
}

export type AddedGuardian = {
  readonly party: GuardianCase['parties'][number]
  /** Eleven digits. */
  readonly phone: string
}

/**
 * The mediator who presides adds the guardian of a party under 18, once; the same form sent twice is one guardian. The number may
 * be that of the child, whose telephone is often a parent's; never that of another side, of a helper or an invited person.
 * @returns null where the same was added before; or GUARDIAN_CASE_OVER, GUARDIAN_THERE, ENTRY_DIFFERS, INPUT_INVALID
 */
export function decideAddGuardian(
  { status, parties, participants }: GuardianCase,
  typed: TypedGuardian,
): Decided<AddedGuardian | null> {
  const earlier = participants.find(({ id }) => id === typed.id)
  if (earlier)
    return earlier.kind === 'legal_representative' &&
      earlier.partyId === typed.partyId &&
      isSameName(earlier.name, typed.name)
      ? allow(null)
      : refuse('ENTRY_DIFFERS')
  if (status !== 'in_mediation') return refuse('GUARDIAN_CASE_OVER')
  const party = parties.find(({ id }) => id === typed.partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (!party.isMinor) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_A_MINOR' })
  if (party.representative !== null)
    return refuse('GUARDIAN_THERE', { person: party.representative })
  const mobile = parseMobile(typed.phone)
  if (!mobile.ok) return refuse('INPUT_INVALID', {}, { phone: mobile.refusal.code })
  const guardian = { kind: 'legal_representative', side: party.side } as const
  const isTaken = participants.some(
    (each) =>
      !each.hasEnded &&
      each.phone === mobile.value &&
      (each.side !== party.side || !mayShareNumber(each, guardian)),
  )
  return isTaken
    ? refuse('INPUT_INVALID', {}, { phone: 'PHONE_TAKES_PART' })
    : allow({ party, phone: mobile.value })
}
