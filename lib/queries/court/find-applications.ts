import 'server-only'
import { z } from 'zod'
import { findWaitingApplications } from '@/lib/data/stores/application/waiting-at-court-store'
import { computeRemaining } from '@/lib/domain/deadline/remaining'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { deadlineRefusalInWords, remainingInWords } from '@/lib/labels/zh-CN/deadline'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import type { RowClock } from '../case/row-clock'
import { defineSqlQuery, type ReadContext } from '../define-query'

export type ApplicationLine = {
  readonly key: string
  readonly institution: string
  readonly submitted: string
  /** What is left of the three working days of 在线调解规则 第12条; null where no day was computed. */
  readonly clock: RowClock | null
}

/**
 * 当事人申请 that the institution has not answered, for the clerks of the one court that has it in its
 * roster: institution, day and what is left, nothing of persons or of the dispute.
 */
export const findApplicationsAtCourt = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => ({
    applications: actor.role === 'court_clerk' ? await findWaitingApplications(db) : [],
  }),
  present: ({ applications }, context): readonly ApplicationLine[] =>
    applications.map(({ institution, submittedAt, answerDueOn }, index) => ({
      key: String(index),
      institution,
      submitted: stamp(submittedAt),
      clock: answerDueOn && presentClock(answerDueOn, context),
    })),
})

function presentClock(
  dueOn: LocalDate,
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): RowClock {
  const remaining = computeRemaining(
    { kind: 'acceptance', unit: 'working_day', dueOn, pausedSince: null },
    today,
    calendar,
  )
  const fixed = { kind: 'acceptance', isProvisional: false } as const
  if (!remaining.ok) {
    const words = deadlineRefusalInWords(remaining.refusal)
    return { ...fixed, words, risk: 'none', state: 'unknown', due: null }
  }
  const { risk, state } = remaining.value
  return {
    ...fixed,
    risk,
    state,
    words: remainingInWords(remaining.value),
    due: dayInWords(dueOn, today),
  }
}
