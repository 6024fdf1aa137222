// 帮忙的人: someone who reads and types for a party. Sources: 在线诉讼规则 第2条第4项 (对老年人、残障人士等提供相应司法便利); 民诉法
// 第62条 (who acts for a party needs its authority: a helper has none);
// docs/decisions/0113-helpers.md.
import type { CaseStatus } from '../case/status'
import type { PartySide } from '../case/vocabulary'
import { parseMobile } from '../identity/phone'
import { allow, refuse, type Decided } from '../refusal'
import type { ParticipantKind } from './capacity'
import { isSameName } from './declared-identity'
import type { HelperDevice } from './helper-limits'
import { mayShareNumber } from './shared-number'

/** A helper who was added, as the rules know them; `id` is that of the participation. */
export type HelperMark = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly digest: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly end: { readonly by: string; readonly at: Date } | null
}

export type HelperCase = {
  readonly status: CaseStatus
  /** Persons only: an organisation comes through people who can read. */
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly side: PartySide
  }[]
  readonly helpers: readonly HelperMark[]
  /** Everyone who takes part, with the number in clear. */
  readonly participants: readonly {
    readonly id: string
    readonly kind: ParticipantKind
    readonly side: PartySide | null
    readonly phone: string | null
    readonly hasEnded: boolean
  }[]
}

export type TypedHelper = {
  readonly id: string
  readonly digest: string
  readonly partyId: string
  readonly name: string
  readonly device: HelperDevice
  readonly phone: string | null
}

export type AddedHelper = {
  readonly party: HelperCase['parties'][number]
  /** Eleven digits; null: they use the telephone of the party, or a kiosk. */
  readonly phone: string | null
}

/**
 * The mediator who presides adds a helper of a party. The same form sent twice is one helper. With
 * the number of the party there is no second account: what is done on that telephone is the party's
 * own act, and the helper is only on record.
 * @returns null where the same was added before; or HELPER_CASE_OVER, HELPER_THERE, ENTRY_DIFFERS,
 * INPUT_INVALID
 */
export function decideAddHelper(
  { status, parties, helpers, participants }: HelperCase,
  typed: TypedHelper,
): Decided<AddedHelper | null> {
  const earlier = helpers.find(({ id }) => id === typed.id)
  if (earlier) return earlier.digest === typed.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  if (participants.some(({ id }) => id === typed.id)) return refuse('ENTRY_DIFFERS')
  if (status !== 'in_mediation') return refuse('HELPER_CASE_OVER')
  const party = parties.find(({ id }) => id === typed.partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const there = helpers.find(
    ({ partyId, name, end }) =>
      partyId === party.id && end === null && isSameName(name, typed.name),
  )
  if (there) return refuse('HELPER_THERE', { by: there.addedBy, at: there.addedAt.toISOString() })
  if (typed.device !== 'own')
    return typed.phone === null
      ? allow({ party, phone: null })
      : refuse('INPUT_INVALID', {}, { phone: 'PHONE_WITH_OWN_DEVICE' })
  if (typed.phone === null) return refuse('INPUT_INVALID', {}, { phone: 'REQUIRED' })
  const mobile = parseMobile(typed.phone)
  if (!mobile.ok) return refuse('INPUT_INVALID', {}, { phone: mobile.refusal.code })
  const isTaken = participants.some(
    (each) =>
      !each.hasEnded &&
      each.phone === mobile.value &&
      !mayShareNumber(each, { kind: 'helper', side: party.side }),
  )
  return isTaken
    ? refuse('INPUT_INVALID', {}, { phone: 'PHONE_TAKES_PART' })
    : allow({ party, phone: mobile.value })
}

/**
 * The mediator ends the help at once, with a reason; also after the mediation, as a participation
 * lasts longer.
 * @returns the helper; or HELPER_ENDED, INPUT_INVALID
 */
export function decideEndHelper<H extends HelperMark>(
  { helpers }: { readonly helpers: readonly H[] },
  helperId: string,
): Decided<H> {
  const helper = helpers.find(({ id }) => id === helperId)
  if (!helper) return refuse('INPUT_INVALID', {}, { helperId: 'NOT_AN_OPTION' })
  return helper.end === null ? allow(helper) : refuseEndedHelper(helper.end)
}

/** @returns HELPER_ENDED with who and when, of the end that was first */
export function refuseEndedHelper(end: HelperMark['end']) {
  return refuse('HELPER_ENDED', { by: end?.by ?? null, at: end?.at.toISOString() ?? null })
}
