import 'server-only'
import { z } from 'zod'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { presentNextStep } from '../case/next-step-view'
import { defineQuery, type ReadContext } from '../define-query'
import { computeAbility } from './ability'
import { findCaseCards, presentCardClock, type CardClock, type CaseCardFacts } from './case-card'
import { compareToday, placeToday, type TodayPlace, type TodayReason } from './today-order'

export type TodayItem = {
  readonly caseId: string
  readonly caseNo: string
  /** 方远 与 邓立等 */
  readonly between: string
  readonly dispute: string
  readonly status: CaseStatus
  readonly reason: TodayReason
  readonly clock: CardClock | null
  /** What comes next, and by when: whole sentences. */
  readonly next: string
  readonly due: string | null
  /** What was agreed on the phone, or when it was assigned. */
  readonly note: string | null
  readonly canTake: boolean
  readonly canRecordContact: boolean
}

export type TodayView = {
  readonly date: string
  readonly first: readonly TodayItem[]
  readonly later: readonly TodayItem[]
  /** Carried cases with nothing to be done today, and those that wait for the institution's decision. */
  readonly quiet: number
  readonly awaitingDecision: number
}

/** 今日待办: what this mediator has to do today, by legal risk (today-order.ts). */
export const findToday = defineQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: (db, _input, context) => findCaseCards(db, context, { statuses: CARRIED_STATUSES }),
  present: (cards, context): TodayView => {
    const placed = cards.flatMap((card) => {
      const place = placeToday(placeFacts(card), context.today)
      return place ? [{ card, place, risk: card.clock?.risk ?? ('none' as const), dueOn: card.clock?.dueOn ?? null, caseNo: card.caseNo }] : []
    })
    placed.sort(compareToday)
    const section = (name: TodayPlace['section']) =>
      placed.filter(({ place }) => place.section === name).map(({ card, place }) => presentItem(card, place, context))
    const awaitingDecision = cards.filter(({ status }) => status === 'disclosure_review').length
    return {
      date: MEDIATOR.today.date(dayInWords(context.today, context.today), weekdayOf(context.today)),
      first: section('first'), later: section('later'),
      quiet: cards.length - placed.length - awaitingDecision, awaitingDecision,
    }
  },
})

function placeFacts({ status, clock, lastContact }: CaseCardFacts) {
  return {
    status, risk: clock?.risk ?? ('none' as const), isPaused: clock?.state === 'paused', dueOn: clock?.dueOn ?? null,
    lastContact: lastContact && { result: lastContact.result, on: toLocalDate(lastContact.happenedAt) },
  }
}

function presentItem(card: CaseCardFacts, { reason }: TodayPlace, context: ReadContext): TodayItem {
  const { actor, now, today } = context
  const { clock, institutionName, mediatorName, courtName } = card
  const next = presentNextStep(
    { ...card, mediationDueOn: clock?.dueOn ?? card.mediationDueOn, isPaused: clock?.state === 'paused' }, { institutionName, mediatorName, courtName }, context)
  return {
    caseId: card.id, caseNo: card.caseNo, between: MEDIATOR.between(card.applicants, card.respondents), dispute: disputeType[card.disputeType],
    status: card.status, reason, clock: presentCardClock(clock),
    next: next.what, due: next.due, note: noteOf(card, today),
    canTake: computeAbility(actor, 'take', card, now).allowed,
    canRecordContact: computeAbility(actor, 'record_contact', card, now).allowed,
  }
}

function noteOf({ status, assignedAt, lastContact }: CaseCardFacts, today: LocalDate): string | null {
  if (status === 'pending_mediator') return assignedAt && MEDIATOR.today.assigned(momentInWords(assignedAt, today))
  if (lastContact?.result !== 'call_back_later') return null
  return MEDIATOR.today.callback(momentInWords(lastContact.happenedAt, today), lastContact.personName, lastContact.note)
}
