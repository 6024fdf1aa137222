import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import { decideUrge, findUrging, isUrgeable } from '@/lib/domain/case/decide-urge'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { Ability } from '../case/ability'
import type { ReadContext } from '../define-query'

/** 催办 of one case: whether it can be urged now, and the urging that waits for its mediator. */
export type UrgeView = {
  readonly ability: Ability
  readonly urged: {
    /** 11月26日, also of today. */
    readonly day: string
    /** 09:12 */
    readonly time: string
    readonly by: string
    readonly note: string | null
  } | null
}

type Facts = CaseRecord & { readonly pauses: readonly Pause[] }

/** Decided as the act itself decides: permission, then law. null: no mediator has the next act. */
export function presentUrge(facts: Facts, { actor, now, today }: ReadContext): UrgeView | null {
  if (!isUrgeable(facts.status) || !mayAct(actor, 'case:urge', scopeOf(facts))) return null
  const decided = decideUrge(facts, null, { actor, now })
  const urging = findUrging(facts, today)
  return {
    ability: decided.ok
      ? { allowed: true }
      : { allowed: false, why: refusalSentence(decided.refusal, now) },
    urged: urging && {
      day: dayInWords(toLocalDate(urging.at), today),
      time: clockTime(urging.at),
      by: urging.by,
      note: urging.note,
    },
  }
}
