// 延长调解期限. Sources: 在线调解规则 第24条 (各方当事人同意延长的, 不受三十日、十五日、七日的限制), 第25条第六项 (期满
// 没有延长合意的终结); 特邀规定 第27条; docs/decisions/0052-pauses-and-extensions.md.
import type { WorkCalendar } from '../deadline/calendar'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { decideConsents, type Consent } from './consents'
import { refuseAfterCourtEnd } from './court-end'
import type { ClockFacts } from './decide-pause'
import { decideMove } from './lifecycle'
import { computePeriodEnd, findLastDay } from './period-end'
import type { Transition } from './transition'

export type ExtendFacts = ClockFacts & {
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** What the court allows in all, in days. */
  readonly maxExtensionDays: number
}

/**
 * Every party agreed, on a day between the acceptance and today, to add days to the period. The
 * extension is agreed on when the last of them agreed, which must not be after the period had run
 * out; it may be recorded later (domain.md, Decisions 11). It counts from the end of the period,
 * and all extensions together stay within the court's limit.
 * @returns the move, or SUSPICION_ENDS_MEDIATION, CONSENTS_INCOMPLETE, EXTENSION_OVER_CAP,
 * EXTENSION_TOO_LATE, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideExtend(
  facts: ExtendFacts,
  answer: {
    readonly days: number
    readonly consents: readonly Consent[]
    readonly note: string | null
  },
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<Transition<'extend'> & { readonly agreedOn: LocalDate }> {
  const moved = decideMove('extend', facts)
  if (!moved.ok) return moved
  const { acceptedAt, parties, maxExtensionDays } = facts
  const ended = refuseAfterCourtEnd(facts)
  if (ended) return ended
  if (acceptedAt === null) return refuse('CLOCK_INVALID')
  const due = findLastDay(facts, context)
  if (!due.ok) return due
  const agreed = decideConsents(parties, answer.consents, {
    notBefore: toLocalDate(acceptedAt),
    tooEarly: 'BEFORE_ACCEPTANCE',
    today: context.today,
    purpose: 'extension',
  })
  if (!agreed.ok) return agreed
  const consents = agreed.value
  const agreedOn = consents.reduce((last, { on }) => (on > last ? on : last), consents[0]!.on)
  const extensions = [...facts.extensions, { days: answer.days, agreedOn }]
  const end = computePeriodEnd({ ...facts, extensions }, { ...context, maxExtensionDays })
  if (!end.ok) return end
  const { dueOn, isProvisional } = end.value
  return allow({
    move: 'extend',
    from: facts.status,
    to: moved.value,
    changes: { mediationDueOn: dueOn, isMediationDueProvisional: isProvisional },
    event: {
      kind: 'clock.extended',
      data: {
        days: answer.days,
        agreedOn,
        dueBefore: due.value,
        dueOn,
        consents: [...consents],
        note: answer.note,
        ...(isProvisional && { provisional: true }),
      },
    },
    basis: 'online_mediation_24',
    agreedOn,
  })
}
