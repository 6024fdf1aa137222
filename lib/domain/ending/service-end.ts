// 调出、离职. Sources: 特邀规定 第6条 (入册由法院确认), 第10条 (名册管理), 第12条 (由组织指定); domain.md (停用不得留下无人承办的案件);
// docs/decisions/0172-moving-and-ending.md.
import { allow, refuse, type Decided } from '../refusal'
import { addDays, compareDates, type LocalDate } from '../time/local-date'

/** 调出 to another institution, 离职. Either is final: who comes back gets a new account. */
export const SERVICE_ENDS = ['moved', 'left'] as const
export type ServiceEnd = (typeof SERVICE_ENDS)[number]

/** How and from which day the service of a mediator ended. */
export type EndedService = { readonly as: ServiceEnd; readonly on: LocalDate }

/** What waits for a mediator, in cases. */
export type OpenWork = {
  readonly carried: number
  /** Another mediator presides. */
  readonly coMediated: number
  /** Taken from this one, and not assigned to another one yet. */
  readonly unassigned: number
}

/** Days that the ending may be entered late. */
export const ENTERED_LATE_AT_MOST = 31

export type EndServiceFacts = {
  readonly name: string
  readonly ended: EndedService | null
  readonly changedBy: string | null
  readonly changedAt: Date | null
  readonly work: OpenWork
}

/** The refusal of everything that a mediator's ended service forbids. */
export function refuseEnded(
  facts: Pick<EndServiceFacts, 'name' | 'changedBy' | 'changedAt'> & {
    readonly ended: EndedService
  },
): Decided<never> {
  const { name, ended, changedBy, changedAt } = facts
  return refuse('SERVICE_ENDED', {
    name,
    as: ended.as,
    on: ended.on,
    by: changedBy,
    at: changedAt?.toISOString() ?? null,
  })
}

/**
 * The service ends on a day that has come, once no case waits for this mediator any more. Before
 * the day, a leave keeps new cases away.
 * @returns or SERVICE_ENDED (who was faster), SERVICE_HAS_OPEN_WORK (how many of which), or
 *   INPUT_INVALID of `on`
 */
export function decideEndService(
  facts: EndServiceFacts,
  ending: EndedService,
  today: LocalDate,
): Decided<EndedService> {
  const { ended, work, name } = facts
  if (ended) return refuseEnded({ ...facts, ended })
  if (compareDates(ending.on, today) > 0)
    return refuse('INPUT_INVALID', {}, { on: 'DAY_AFTER_TODAY' })
  if (compareDates(ending.on, addDays(today, -ENTERED_LATE_AT_MOST)) < 0)
    return refuse('INPUT_INVALID', {}, { on: 'SERVICE_END_TOO_EARLY' })
  if (work.carried + work.coMediated + work.unassigned > 0)
    return refuse('SERVICE_HAS_OPEN_WORK', { name, ...work })
  return allow(ending)
}
