// 登记当事人不能到会的日期. Sources: 在线调解规则 第16条 (组织调解前确认参与的方式和时间); docs/decisions/0056-meetings.md.
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import { addDays, daysBetween, type LocalDate } from '../time/local-date'
import { isUnavailable, type UnavailableAnswer, type UnavailableEntry } from './unavailable'

/** A span longer than this, or farther ahead, is mistyped. */
const MOST_DAYS = 92
const FARTHEST_DAYS = 366

export type UnavailableStatement = {
  readonly partyId: string
  readonly answer: UnavailableAnswer
  readonly from: LocalDate
  readonly to: LocalDate
  readonly note: string | null
}

/**
 * A party said that it cannot come on some days from today on, or that it can again.
 * @returns the move, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideUnavailable(
  facts: CaseFacts & {
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly unavailable: readonly UnavailableEntry[]
  },
  { partyId, answer, from, to, note }: UnavailableStatement,
  { today }: { readonly today: LocalDate },
): Decided<Transition<'mark_unavailable'>> {
  const moved = decideMove('mark_unavailable', facts)
  if (!moved.ok) return moved
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (from < today) return refuse('INPUT_INVALID', {}, { from: 'DAY_PAST' })
  if (to < from) return refuse('INPUT_INVALID', {}, { to: 'DAY_ORDER' })
  if (daysBetween(from, to) >= MOST_DAYS || daysBetween(today, to) > FARTHEST_DAYS)
    return refuse('INPUT_INVALID', {}, { to: 'UNAVAILABLE_TOO_LONG' })
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  const says = answer === 'unavailable'
  if (days.every((day) => isUnavailable(facts.unavailable, partyId, day) === says))
    return refuse('INPUT_INVALID', {}, { from: 'UNAVAILABLE_NOTHING_NEW' })
  return allow({
    move: 'mark_unavailable',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'party.unavailable-marked',
      data: { partyId, party: party.name, answer, from, to, note },
    },
    basis: 'online_mediation_16',
  })
}
