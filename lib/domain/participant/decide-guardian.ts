// 法定代理人 of a party under 18. Sources: 民法典 第17条, 第23条 (监护人是其法定代理人), 第27条, 第39条, 第175条; 民诉法 第60条;
// docs/decisions/0113-helpers.md, 0120-before-a-mediator.md.
import type { CaseStatus } from '../case/status'
import type { PartySide } from '../case/vocabulary'
import { mayAsk } from '../invitation/decide-invitation'
import { parseMobile } from '../identity/phone'
import type { LocalDate } from '../time/local-date'
import { allow, refuse, type Decided } from '../refusal'
import type { ParticipantKind } from './capacity'
import { isSameName } from './declared-identity'
import type { GuardianEnd } from './guardian-limits'
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

/**
 * Who adds a guardian: the mediator who presides, in mediation; the institution, until a mediator
 * has taken the case.
 */
export type GuardianDesk = 'mediator' | 'institution'

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
 * The mediator who presides, or the institution while there is none, adds the guardian of a party
 * under 18, once; the same form sent twice is one guardian. The number may be that of the child,
 * whose telephone is often a parent's; never that of another side, of a helper or an invited
 * person.
 * @returns null where the same was added before; or GUARDIAN_CASE_OVER, STATUS_DOES_NOT_ASK,
 * GUARDIAN_THERE, ENTRY_DIFFERS, INPUT_INVALID
 */
export function decideAddGuardian(
  { status, parties, participants }: GuardianCase,
  typed: TypedGuardian,
  desk: GuardianDesk,
): Decided<AddedGuardian | null> {
  const earlier = participants.find(({ id }) => id === typed.id)
  if (earlier)
    return earlier.kind === 'legal_representative' &&
      earlier.partyId === typed.partyId &&
      isSameName(earlier.name, typed.name)
      ? allow(null)
      : refuse('ENTRY_DIFFERS')
  if (desk === 'mediator' && status !== 'in_mediation') return refuse('GUARDIAN_CASE_OVER')
  if (desk === 'institution' && !mayAsk(status)) return refuse('STATUS_DOES_NOT_ASK')
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

/** A guardian who was added, also one who was ended; `id` is that of the participation. */
export type GuardianMark = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly joinedOn: LocalDate
  readonly end: { readonly on: LocalDate; readonly reason: string } | null
}

/**
 * The guardians who are on record for a party that is 18 by now: it acts itself, and they are to be
 * ended.
 */
export function findOfAdults<
  G extends Pick<GuardianMark, 'partyId' | 'end'>,
  P extends { readonly id: string; readonly isMinor: boolean },
>(guardians: readonly G[], parties: readonly P[]): readonly (G & { readonly party: P })[] {
  return guardians.flatMap((guardian) => {
    const party = parties.find(({ id }) => id === guardian.partyId)
    return party && !party.isMinor && guardian.end === null ? [{ ...guardian, party }] : []
  })
}

/**
 * The mediator who presides ends a guardian, with the day and a reason; another may then be added.
 * Of age is who is 18 on the day; the same form sent twice ends once.
 * @returns the guardian, null where it was ended in the same way before; or GUARDIAN_CASE_OVER,
 * GUARDIAN_ENDED, INPUT_INVALID
 */
export function decideEndGuardian<G extends GuardianMark>(
  {
    status,
    parties,
    guardians,
  }: Pick<GuardianCase, 'status' | 'parties'> & { readonly guardians: readonly G[] },
  typed: { readonly guardianId: string; readonly on: LocalDate; readonly reason: GuardianEnd },
  today: LocalDate,
): Decided<(G & { readonly party: GuardianCase['parties'][number] }) | null> {
  const guardian = guardians.find(({ id }) => id === typed.guardianId)
  const party = parties.find(({ id }) => id === guardian?.partyId)
  if (!guardian || !party) return refuse('INPUT_INVALID', {}, { guardianId: 'NOT_AN_OPTION' })
  if (guardian.end)
    return guardian.end.on === typed.on && guardian.end.reason === typed.reason
      ? allow(null)
      : refuse('GUARDIAN_ENDED', { person: guardian.name, on: guardian.end.on })
  if (status !== 'in_mediation') return refuse('GUARDIAN_CASE_OVER')
  if (typed.on > today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (typed.on < guardian.joinedOn) return refuse('INPUT_INVALID', {}, { on: 'BEFORE_GUARDIAN' })
  if (typed.reason === 'of_age' && party.isMinor)
    return refuse('INPUT_INVALID', {}, { reason: 'STILL_A_MINOR' })
  return allow({ ...guardian, party })
}
