import 'server-only'
import { z } from 'zod'
import { findTakenBack } from '@/lib/data/stores/assignment/taken-back-store'
import { computeNextStep } from '@/lib/domain/case/next-step'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { defineQuery, type ReadContext } from '../define-query'
import { abilityOf } from '../case/ability'
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
  /** 下一步：通知各方，询问意愿 */
  readonly next: string
  /** （11月26日前）; null where no day is set, or it is past: then the step itself says so. */
  readonly due: string | null
  /** Of a case that waits to be taken: when it came. */
  readonly assigned: string | null
  /** What was agreed on the phone. */
  readonly callback: string | null
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
  /** Cases that the institution took from this mediator in the last days, each as a sentence; the latest first. */
  readonly takenBack: { readonly sentences: readonly string[]; readonly more: number }
}

const TOLD_DAYS = 7
const TOLD_AT_MOST = 3
const DAY_MS = 86_400_000

/** 今日待办: what this mediator has to do today, by legal risk (today-order.ts). */
export const findToday = defineQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, context) => ({
    cards: await findCaseCards(db, context, { statuses: CARRIED_STATUSES }),
    taken:
      context.actor.role !== 'mediator'
        ? []
        : await findTakenBack(db, new Date(context.now.getTime() - TOLD_DAYS * DAY_MS)),
  }),
  present: ({ cards, taken }, context): TodayView => {
    const placed = cards.flatMap((card) => {
      const place = placeToday(placeFacts(card), context.today)
      return place
        ? [
            {
              card,
              place,
              risk: card.clock?.risk ?? ('none' as const),
              dueOn: card.clock?.dueOn ?? null,
              caseNo: card.caseNo,
            },
          ]
        : []
    })
    placed.sort(compareToday)
    const section = (name: TodayPlace['section']) =>
      placed
        .filter(({ place }) => place.section === name)
        .map(({ card, place }) => presentItem(card, place, context))
    const awaitingDecision = cards.filter(({ status }) => status === 'disclosure_review').length
    return {
      date: MEDIATOR.today.date(dayInWords(context.today, context.today), weekdayOf(context.today)),
      first: section('first'),
      later: section('later'),
      quiet: cards.length - placed.length - awaitingDecision,
      awaitingDecision,
      takenBack: {
        sentences: taken
          .slice(0, TOLD_AT_MOST)
          .map(({ at, caseNo, reason }) =>
            MEDIATOR.today.takenBack(whenInWords(at, context.today), caseNo, reason),
          ),
        more: Math.max(0, taken.length - TOLD_AT_MOST),
      },
    }
  },
})

function placeFacts({ status, clock, lastContact, callback }: CaseCardFacts) {
  return {
    status,
    risk: clock?.risk ?? ('none' as const),
    isPaused: clock?.state === 'paused',
    dueOn: clock?.dueOn ?? null,
    lastContactOn: lastContact && toLocalDate(lastContact.happenedAt),
    awaitsCallback: callback !== null,
  }
}

function presentItem(card: CaseCardFacts, { reason }: TodayPlace, context: ReadContext): TodayItem {
  const { actor, now, today } = context
  const { clock, callback } = card
  const next = computeNextStep(
    {
      ...card,
      mediationDueOn: clock?.dueOn ?? card.mediationDueOn,
      isPaused: clock?.state === 'paused',
    },
    context,
  )
  return {
    caseId: card.id,
    caseNo: card.caseNo,
    between: MEDIATOR.between(card.applicants, card.respondents),
    dispute: disputeType[card.disputeType],
    status: card.status,
    reason,
    clock: presentCardClock(clock),
    next: MEDIATOR.today.step(next.what),
    due:
      next.dueOn && next.dueOn >= today ? MEDIATOR.today.due(dayInWords(next.dueOn, today)) : null,
    assigned:
      card.status === 'pending_mediator' && card.assignedAt
        ? MEDIATOR.today.assigned(whenInWords(card.assignedAt, today))
        : null,
    callback:
      callback &&
      MEDIATOR.today.callback(
        whenInWords(callback.happenedAt, today),
        callback.personName,
        callback.note,
      ),
    canTake: abilityOf('take', card, { actor, now }).allowed,
    canRecordContact: abilityOf('record_contact', card, { actor, now }).allowed,
  }
}

/** Today is named: a bare time would leave one guessing. */
function whenInWords(at: Date, today: LocalDate): string {
  const moment = momentInWords(at, today)
  return toLocalDate(at) === today ? MEDIATOR.today.at(moment) : moment
}
