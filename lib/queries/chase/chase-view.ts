import {
  CHASE_REASONS_AT,
  stateOfChase,
  type Chase,
  type ChaseReason,
  type ChaseState,
} from '@/lib/domain/chase/chase'
import { EXPECTED_DAYS_AT_MOST } from '@/lib/domain/chase/decide-answer-chase'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import {
  CHASE,
  chaseDemand,
  chasedRole,
  chaseEnd,
  chaseEscalation,
  chaseNode,
  chaseReason,
  chaseState,
} from '@/lib/labels/zh-CN/chase'
import { basisInWords } from '@/lib/labels/zh-CN/legal-basis'
import { dayInWords, dayAndTime } from '@/lib/labels/zh-CN/moment'

/**
 * One 催办 as the court, the institution and the mediator read it: the same words for all of them.
 */
export type ChaseView = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly node: string
  readonly state: ChaseState
  readonly stateWords: string
  /** The article and what it demands. */
  readonly law: string
  readonly due: string
  readonly to: string
  readonly by: string
  readonly note: string | null
  readonly answerDue: string
  readonly read: string
  readonly answer: { readonly words: string; readonly text: string; readonly by: string } | null
  readonly escalated: string | null
  readonly closed: string | null
}

/** What the form of an answer needs; null where none can be given. */
export type AnswerableView = {
  readonly reasons: readonly ChaseReason[]
  readonly first: LocalDate
  readonly last: LocalDate
} | null

/** “在线调解规则第12条”; a court's own rule has no article. */
export function lawInWords({ basis, node, at }: Pick<Chase, 'basis' | 'node' | 'at'>): string {
  const article = (basis && basisInWords(basis, toLocalDate(at))?.article) ?? CHASE.noArticle
  return CHASE.law(article, chaseDemand[node])
}

/** @param court the name of the court that called */
export function presentChase(chase: Chase, court: string, today: LocalDate): ChaseView {
  const { read, answer, escalated, closed, dueOn } = chase
  const day = (on: LocalDate) => dayInWords(on, today)
  const moment = (at: Date) => dayAndTime(at, today)
  const state = stateOfChase(chase)
  return {
    id: chase.id,
    caseId: chase.caseId,
    caseNo: chase.caseNo,
    node: chaseNode[chase.node],
    state,
    stateWords: chaseState[state],
    law: lawInWords(chase),
    due: dueOn === null ? CHASE.none : CHASE.due(day(dueOn), dueOn < toLocalDate(chase.at)),
    to: CHASE.to(chase.institution, chase.mediator),
    by: CHASE.by(chase.by, court, moment(chase.at)),
    note: chase.note && maskNumbersIn(chase.note),
    answerDue: day(chase.answerDueOn),
    read: read ? CHASE.read(chasedRole[read.role], read.by, moment(read.at)) : CHASE.unread,
    answer: answer && {
      words: CHASE.answered(chaseReason[answer.reason], day(answer.expectedOn)),
      text: maskNumbersIn(answer.words),
      by: CHASE.answeredBy(chasedRole[answer.role], answer.by, moment(answer.at)),
    },
    escalated: escalated && CHASE.escalated(chaseEscalation[escalated.why], moment(escalated.at)),
    closed: closed && CHASE.closed(chaseEnd[closed.because], moment(closed.at)),
  }
}

export function presentAnswerable(chase: Chase, today: LocalDate): AnswerableView {
  if (chase.answer || chase.closed) return null
  return {
    reasons: CHASE_REASONS_AT[chase.node],
    first: today,
    last: addDays(today, EXPECTED_DAYS_AT_MOST),
  }
}
