// 重新引调. Sources: 在线调解规则 第12条 (不予接受或者逾期未确认的, 可以重新指定); 特邀规定 第5、8条 (only an institution that the
// court has invited).
import type { WorkCalendar } from '../deadline/calendar'
import { computeAcceptanceDeadline } from '../deadline/clocks'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import { NOT_CONFIRMED, type ReturnReason } from './vocabulary'

/** An institution that did not take this case: it is not referred the case again. */
export type FormerReferral = {
  readonly institutionId: string
  readonly reason: ReturnReason
  readonly at: Date
}

/** Why an institution is out of the question in this case; null where it may be chosen. */
export type Bar = { readonly because: 'declined' | 'not_confirmed'; readonly at: Date }

/** The latest reason for which the institution may not get this case. */
export function findBar(institutionId: string, former: readonly FormerReferral[]): Bar | null {
  const last = former
    .filter((each) => each.institutionId === institutionId)
    .toSorted((a, b) => Number(a.at) - Number(b.at))
    .at(-1)
  if (!last) return null
  return { because: last.reason === NOT_CONFIRMED ? 'not_confirmed' : 'declined', at: last.at }
}

export type ReferAgainFacts = CaseFacts & {
  /** The institution chosen, if this court has invited it. */
  readonly target: { readonly id: string; readonly name: string } | null
  readonly former: readonly FormerReferral[]
}

/**
 * A returned case is referred to another institution, whose acceptance clock begins with this act.
 * @returns INSTITUTION_NOT_INVITED, or INSTITUTION_BARRED where it declined this case or let its
 * days pass
 */
export function decideReferAgain(
  facts: ReferAgainFacts,
  text: string,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<Transition<'refer_again'>> {
  const moved = decideMove('refer_again', facts)
  if (!moved.ok) return moved
  const { target, former } = facts
  if (target === null)
    return refuse('INSTITUTION_NOT_INVITED', {}, { institutionId: 'INSTITUTION_NOT_INVITED' })
  const bar = findBar(target.id, former)
  if (bar)
    return refuse(
      'INSTITUTION_BARRED',
      { institution: target.name, because: bar.because, on: toLocalDate(bar.at) },
      { institutionId: 'INSTITUTION_BARRED' },
    )
  const deadline = computeAcceptanceDeadline(now, calendar)
  if (!deadline.ok) return refuse(deadline.refusal.code, deadline.refusal.facts)
  const { dueOn, isProvisional } = deadline.value
  return allow({
    move: 'refer_again',
    from: facts.status,
    to: moved.value,
    changes: {
      referredTo: { institutionId: target.id, at: now, acceptanceDueOn: dueOn, isProvisional },
    },
    event: {
      kind: 'case.referred-again',
      data: {
        institution: target.name,
        acceptanceDueOn: dueOn,
        text,
        ...(isProvisional && { provisional: true }),
      },
    },
    basis: 'online_mediation_12',
  })
}
