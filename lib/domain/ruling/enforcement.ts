// What a creditor is owed under a confirmed agreement, and until when it may apply for enforcement.
// Sources: 民诉法 第206条, 第250条 (二年; 分期履行的，从最后一期履行期限届满之日起; 未规定履行期间的，从生效之日起); 民诉解释 第460条
// (作出裁定的法院或者同级的财产所在地法院).
import { isDuty, isPayment, type AgreementDraft, type AgreementTerm } from '../agreement/draft'
import { findPeople, type AgreementParty } from '../agreement/people'
import { enforcementClock } from '../confirmation/confirmation-clocks'
import type { WorkCalendar } from '../deadline/calendar'
import { findLastDay, findPerformanceDays } from '../performance/performance-days'
import type { LocalDate } from '../time/local-date'

/** One day of a duty; of money with its amount in yuan as it was typed. */
export type DutyPart = {
  readonly on: LocalDate
  readonly amount: string | null
  /**
   * Two years from this very day: who applies by then is in time by every reading of the article.
   */
  readonly prudentUntil: LocalDate | null
}

/** A duty, with who owes it to whom and the last day to apply for its enforcement. */
export type Duty = {
  readonly termNo: number
  readonly isMoney: boolean
  readonly obliged: readonly string[]
  readonly entitled: readonly string[]
  /** null: no sum. */
  readonly amount: string | null
  readonly text: string
  readonly condition: string
  readonly parts: readonly DutyPart[]
  /**
   * A calendar that is not published yet can move it on. null: it has no day of its own, and the
   * ruling does not bind all yet.
   */
  readonly until: LocalDate | null
}

/** An act that names no one is owed to everyone but who does it. */
function findEntitled(
  { obliged, entitled }: AgreementTerm,
  parties: readonly AgreementParty[],
): readonly AgreementParty[] {
  if (entitled) return findPeople(entitled, parties)
  const debtors = findPeople(obliged, parties)
  return parties.filter((party) => !debtors.includes(party) && party.side !== 'third')
}

/**
 * The duties of an agreement in the order of its items.
 * @param bindsOn the day on which the last party was served with the ruling; null: not yet
 */
export function findDuties(
  draft: Pick<AgreementDraft, 'terms'>,
  parties: readonly AgreementParty[],
  bindsOn: LocalDate | null,
  calendar: WorkCalendar,
): readonly (Duty & {
  readonly creditorIds: readonly string[]
  readonly debtorIds: readonly string[]
})[] {
  const days = findPerformanceDays(draft)
  const untilOf = (performanceDays: readonly LocalDate[]) => {
    const start = findLastDay(performanceDays.map((on) => ({ on }))) ?? bindsOn
    const clock = start && enforcementClock({ performanceDays: [], rulingOn: start }, calendar)
    return clock?.ok ? clock.value.dueOn : null
  }
  return draft.terms.flatMap((term, index) => {
    if (!isDuty(term)) return []
    const own = days.filter(({ termNo }) => termNo === index + 1)
    const debtors = findPeople(term.obliged, parties)
    const creditors = findEntitled(term, parties)
    return [
      {
        termNo: index + 1,
        isMoney: isPayment(term),
        obliged: debtors.map(({ name }) => name),
        entitled: creditors.map(({ name }) => name),
        debtorIds: debtors.map(({ id }) => id),
        creditorIds: creditors.map(({ id }) => id),
        amount: term.amount || null,
        text: term.text,
        condition: term.condition,
        parts: own.map(({ on, partNo }) => ({
          on,
          amount:
            (term.kind === 'instalments' ? term.parts[partNo - 1]?.amount : term.amount) || null,
          prudentUntil: untilOf([on]),
        })),
        until: untilOf(own.map(({ on }) => on)),
      },
    ]
  })
}
