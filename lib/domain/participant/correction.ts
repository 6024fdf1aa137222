// 更正 of one's own data. Sources: 个人信息保护法 第46条 (请求更正、补充, 处理者应当核实); 在线调解规则 第17条 (送达地址确认书);
// docs/decisions/0105-rights-of-parties.md.
import type { AddressAnswerEntry } from '../case/preparations'
import { MEDIATION_CLOCK_STATUSES, type CaseStatus } from '../case/status'
import { parseOfficePhone } from '../identity/phone'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import type { CORRECTION_DECISIONS, CORRECTION_ITEMS } from './correction-limits'
import { findPartFor, type Part } from './own-part'

export type CorrectionItem = (typeof CORRECTION_ITEMS)[number]
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number]

/** What the rules know of a request. */
export type CorrectionMark = {
  readonly id: string
  readonly participantId: string
  readonly partyId: string
  readonly item: CorrectionItem
  readonly digest: string
  readonly requestedAt: Date
  readonly decision: CorrectionDecision | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

/** A telephone number in its usual form; every other value as it was written. */
function readValue(item: CorrectionItem, value: string): Decided<string> {
  if (item !== 'phone') return allow(value)
  const phone = parseOfficePhone(value)
  return phone.ok
    ? allow(phone.value)
    : refuse('INPUT_INVALID', {}, { value: 'OFFICE_PHONE_FORMAT' })
}

type Requester = Part & { readonly personId: string | null }

/**
 * As long as the mediation lasts. Before a mediator has taken the case the request waits for one.
 */
export function mayRequestCorrection(status: CaseStatus): boolean {
  return (MEDIATION_CLOCK_STATUSES as readonly CaseStatus[]).includes(status)
}

/**
 * Someone who is in the record with an own name and number requests its correction while the
 * mediation goes on. One request for an item waits at a time; the same form sent twice is one
 * request.
 * @returns under which participation and the value in its usual form, null where it is there
 * already; or NOT_YOURS_TO_ANSWER, CORRECTION_OVER, ENTRY_DIFFERS, CORRECTION_WAITS, INPUT_INVALID
 */
export function decideRequestCorrection<P extends Requester>(
  {
    status,
    taking,
    corrections,
  }: {
    readonly status: CaseStatus
    readonly taking: readonly P[]
    /** The requester's own. */
    readonly corrections: readonly CorrectionMark[]
  },
  request: {
    readonly id: string
    readonly partyId: string
    readonly item: CorrectionItem
    readonly value: string
    readonly digest: string
  },
  accountId: string,
): Decided<{ readonly part: P; readonly value: string } | null> {
  const { partyId, item } = request
  const part = findPartFor(taking, { accountId, partyId, capacity: 'consent' })
  if (!part || part.personId === null) return refuse('NOT_YOURS_TO_ANSWER')
  const earlier = corrections.find(({ id }) => id === request.id)
  if (earlier) return earlier.digest === request.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  if (!mayRequestCorrection(status)) return refuse('CORRECTION_OVER')
  const value = readValue(item, request.value)
  if (!value.ok) return value
  const waiting = corrections.find(
    (each) => each.participantId === part.id && each.item === item && each.decision === null,
  )
  if (waiting) return refuse('CORRECTION_WAITS', { at: waiting.requestedAt.toISOString() })
  return allow({ part, value: value.value })
}

/**
 * The mediator accepts or declines a request, once; a refusal has a reason. An address is accepted
 * by its own act: the party confirms it (在线调解规则 第17条) on the day of the request or later.
 * @returns or CORRECTION_DECIDED, CORRECTION_OVER, INPUT_INVALID, CORRECTION_ADDRESS_FIRST
 */
export function decideCorrection(
  {
    status,
    correction,
    addresses,
  }: {
    readonly status: CaseStatus
    readonly correction: CorrectionMark
    readonly addresses: readonly AddressAnswerEntry[]
  },
  { decision, words }: { readonly decision: CorrectionDecision; readonly words: string | null },
): Decided<CorrectionDecision> {
  const { partyId, item, requestedAt, decidedAt, decidedBy } = correction
  if (correction.decision !== null)
    return refuse('CORRECTION_DECIDED', { by: decidedBy, at: decidedAt?.toISOString() ?? null })
  if (status !== 'in_mediation') return refuse('CORRECTION_OVER')
  if (decision === 'declined' && words === null)
    return refuse('INPUT_INVALID', {}, { words: 'REASON_TOO_SHORT' })
  const isConfirmed = addresses.some(
    (each) =>
      each.partyId === partyId &&
      each.answer === 'confirmed' &&
      each.on >= toLocalDate(requestedAt),
  )
  if (decision === 'accepted' && item === 'address' && !isConfirmed)
    return refuse('CORRECTION_ADDRESS_FIRST')
  return allow(decision)
}
