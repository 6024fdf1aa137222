import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { scopeOf } from '@/lib/data/mappers/case'
import type { FiledDecline } from '@/lib/data/stores/case/case-file-types'
import type { DeskKey } from '@/lib/data/stores/case/desk-store'
import { mayAct } from '@/lib/domain/access/policy'
import { isRecallable } from '@/lib/domain/case/decide-recall'
import type { Chase } from '@/lib/domain/chase/chase'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { computeRemaining } from '@/lib/domain/deadline/remaining'
import {
  computeSinceDue,
  isStageNode,
  isWeekNode,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { returnReason } from '@/lib/labels/zh-CN/act-choice'
import { DESK } from '@/lib/labels/zh-CN/court-desk'
import { deadlineRefusalInWords, remainingInWords } from '@/lib/labels/zh-CN/deadline'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { presentRowClock, type RowClock } from '../case/row-clock'
import type { ReadContext } from '../define-query'
import { presentDeskChase, type DeskChase } from './desk-chase'

/** What the actor may do with a case of the desk now. */
export type DeskAct = 'recall' | 'refer-again' | 'end'

export type DeskRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly applicants: string
  readonly respondents: string
  readonly node: string
  /** The institution that has it, or had it last, and its mediator. */
  readonly holders: readonly string[]
  readonly clock: RowClock | null
  readonly acts: readonly DeskAct[]
  /** The last 催办 at the point where the case is; null where there is none. */
  readonly chased: DeskChase | null
  readonly mayChase: boolean
  /**
   * What the page of the 催办 is to be opened for: the case, after the closing with the point of this
   * row.
   */
  readonly toChase: string
  /** It is at a point after the closing: there is a page for what follows. */
  readonly isAfter: boolean
}

/**
 * One line of the desk. `decline`: of a returned case, why it came back. `chases`: the open ones of
 * the case.
 */
export function presentDeskRow(
  row: CaseListRow,
  { node, since, stage }: Pick<DeskKey, 'node' | 'since' | 'stage'>,
  decline: FiledDecline | null,
  chases: readonly Chase[],
  context: ReadContext,
): DeskRow {
  const isReturned = row.status === 'returned'
  const institution = row.institutionName ?? decline?.institutionName
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    node:
      isReturned && decline
        ? DESK.returnedBecause(returnReason[decline.reason])
        : node
          ? DESK.nodes[node]
          : '',
    holders: [institution, row.mediatorName].filter((name) => name != null),
    clock: node && since ? presentSinceClock(node, since, context) : presentRowClock(row, context),
    acts: deskActsOn(row, context),
    ...presentDeskChase(row, { node, stage }, chases, context),
    isAfter: node !== null && isStageNode(node),
  }
}

/** What the actor may do with the referral now: nothing for everyone but the court's clerk. */
export function deskActsOn(
  row: Parameters<typeof scopeOf>[0] & Parameters<typeof isRecallable>[0],
  { actor, today }: Pick<ReadContext, 'actor' | 'today'>,
): readonly DeskAct[] {
  const scope = scopeOf(row)
  if (row.status === 'returned')
    return [
      ...(mayAct(actor, 'case:refer-again', scope) ? (['refer-again'] as const) : []),
      ...(mayAct(actor, 'case:end-returned', scope) ? (['end'] as const) : []),
    ]
  return isRecallable(row, today) && mayAct(actor, 'case:recall', scope) ? ['recall'] : []
}

/** The days of a point that is counted from a moment, as a clock of a list. */
function presentSinceClock(
  node: DeskNode,
  since: Date,
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): RowClock {
  const due = computeSinceDue(node, toLocalDate(since), calendar)
  const remaining = due.ok
    ? computeRemaining(
        {
          kind: 'acceptance',
          unit: isWeekNode(node) ? 'calendar_day' : 'working_day',
          dueOn: due.value,
          pausedSince: null,
        },
        today,
        calendar,
      )
    : due
  const fixed = { kind: 'acceptance', isProvisional: false } as const
  if (!due.ok || !remaining.ok) {
    const refusal = due.ok ? remaining : due
    const words = refusal.ok ? '' : deadlineRefusalInWords(refusal.refusal)
    return { ...fixed, words, risk: 'none', state: 'unknown', due: null }
  }
  const { risk, state } = remaining.value
  const words = remainingInWords(remaining.value)
  return { ...fixed, words, risk, state, due: dayInWords(due.value, today) }
}

/**
 * By the last day, the earliest first; a case without one comes last. Each last day is counted once
 * and not for every comparison: counting working days costs more than all the rest of it.
 */
export function sortByDue(keys: readonly DeskKey[], calendar: WorkCalendar): DeskKey[] {
  return keys
    .map((key) => ({ key, due: lastDayOf(key, calendar) }))
    .sort((a, b) => {
      if (a.due === b.due) return a.key.id < b.key.id ? -1 : 1
      if (a.due === null) return 1
      return b.due === null || a.due < b.due ? -1 : 1
    })
    .map(({ key }) => key)
}

function lastDayOf(
  { dueOn, since, node }: DeskKey,
  calendar: WorkCalendar,
): LocalDate | string | null {
  if (!since || !node) return dueOn
  const due = computeSinceDue(node, toLocalDate(since), calendar)
  return due.ok ? due.value : null
}
