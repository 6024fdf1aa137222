import 'server-only'
import { z } from 'zod'
import type { CardContact } from '@/lib/data/stores/case/case-card-store'
import { findMyPlanned } from '@/lib/data/stores/meeting/schedule-store'
import { findFailedNotices } from '@/lib/data/stores/delivery/failed-notice-store'
import { findSignedAgreements } from '@/lib/data/stores/case/signed-agreement-store'
import { findTakenBack, type TakenBack } from '@/lib/data/stores/assignment/taken-back-store'
import { isSignedByAll } from '@/lib/domain/agreement/find-effective'
import { findCallbackOfToday } from '@/lib/domain/case/callback'
import { findUrging, type Urging } from '@/lib/domain/case/decide-urge'
import { computeNextStep, type NextStepCode } from '@/lib/domain/case/next-step'
import { computeNoticeDue, computeNoticeRisk } from '@/lib/domain/case/notice'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { Risk } from '@/lib/domain/deadline/remaining'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { abilityOf } from '../case/ability'
import {
  FAILED_AT_MOST,
  presentFailedNotices,
  type FailedNoticeView,
} from '../case/failed-notice-view'
import { presentCardClock, readCaseCards, type CardClock, type CaseCardFacts } from './case-card'
import { readCoMediated } from './co-mediated'
import { presentMyCaseRow, type MyCaseRow } from './my-case-row'
import { presentUrging, shorten, whenInWords } from './card-words'
import { presentScheduled, type ScheduleMeetingView } from './schedule-meeting-view'
import {
  compareToday,
  placeToday,
  type TodayPlace,
  type TodayReason,
  type TodaySection,
} from './today-order'

export type TodayItem = {
  readonly caseId: string
  readonly caseNo: string
  /** 方远 与 邓立等 */
  readonly between: string
  readonly dispute: string
  readonly status: CaseStatus
  readonly reason: TodayReason
  /** How urgent the reason is. */
  readonly risk: Risk
  readonly clock: CardClock | null
  /** 下一步：通知各方，询问意愿 */
  readonly next: string
  /** （最迟 11月26日）; null where no day is set or the step itself says that it is past. */
  readonly due: string | null
  /** Of a case that waits to be taken: when it was assigned. */
  readonly assigned: string | null
  /** Who urged it, when and with what note. */
  readonly urged: string | null
  /**
   * The call back that is up: what was agreed, and its hour on the chip; late once that is past.
   */
  readonly callback: {
    readonly words: string
    readonly chip: string
    readonly isLate: boolean
  } | null
  /** Who is to be called because two reminders did not bring them. */
  readonly call: string | null
  readonly canTake: boolean
  readonly canRecordContact: boolean
}

export type TodayView = {
  readonly date: string
  /** Planned meetings that are over and not registered yet, and those of today still to come. */
  readonly unregistered: readonly ScheduleMeetingView[]
  readonly meetings: readonly ScheduleMeetingView[]
  /** Notices that did not arrive, those of the next meetings first. */
  readonly failed: readonly FailedNoticeView[]
  /** The most urgent cases, at most SHOWN_AT_MOST in both sections together. */
  readonly first: readonly TodayItem[]
  readonly later: readonly TodayItem[]
  /** Cases of each section, shown or not. */
  readonly counts: Readonly<Record<TodaySection, number>>
  /** Carried cases with nothing to be done today, and those that wait for the institution. */
  readonly quiet: number
  readonly awaitingDecision: number
  /** Cases in which another mediator presides, whatever is to be done in them. */
  readonly coMediated: readonly MyCaseRow[]
  /** Cases that the institution took back in the last days, as sentences, the latest first. */
  readonly takenBack: { readonly sentences: readonly string[]; readonly more: number }
}

/** A day's work is less: the rest is one press away, on 我的案件. */
const SHOWN_AT_MOST = 15
const TAKEN_BACK_DAYS = 7
const TAKEN_BACK_AT_MOST = 3
const DAY_MS = 86_400_000

/** 今日待办: what this mediator has to do today, by legal risk (today-order.ts). */
export const findToday = defineSqlQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, context) => {
    const [cards, signed, coMediated, meetings, failed, taken] = await Promise.all([
      readCaseCards(db, context, { statuses: CARRIED_STATUSES }),
      findSignedAgreements(db, context.actor.id),
      readCoMediated(db, context),
      findMyPlanned(db, context.actor.id),
      findFailedNotices(db, { mediatorId: context.actor.id }, context.now, FAILED_AT_MOST),
      context.actor.role === 'mediator'
        ? findTakenBack(db, new Date(context.now.getTime() - TAKEN_BACK_DAYS * DAY_MS))
        : [],
    ])
    const agreedIds = new Set(signed.filter(isSignedByAll).map(({ caseId }) => caseId))
    return { cards, agreedIds, coMediated, meetings, failed, taken }
  },
  present: ({ cards, agreedIds, coMediated, meetings, failed, taken }, context): TodayView => {
    const placed = placeCards(cards, agreedIds, context)
    const inSection = (name: TodaySection) => placed.filter(({ place }) => place.section === name)
    const [first, later] = [inSection('first'), inSection('later')]
    const shown = [...first, ...later].slice(0, SHOWN_AT_MOST)
    const present = (name: TodaySection) =>
      shown.filter(({ place }) => place.section === name).map((each) => presentItem(each, context))
    const isOver = ({ endsAt }: { readonly endsAt: Date }) => endsAt <= context.now
    const awaitingDecision = cards.filter(({ status }) => status === 'disclosure_review').length
    return {
      date: MEDIATOR.today.date(dayInWords(context.today, context.today), weekdayOf(context.today)),
      unregistered: meetings.filter(isOver).map((each) => presentScheduled(each, context.today)),
      meetings: meetings
        .filter((each) => !isOver(each) && toLocalDate(each.startsAt) <= context.today)
        .map((each) => presentScheduled(each, context.today)),
      failed: presentFailedNotices(failed, context.today),
      first: present('first'),
      later: present('later'),
      counts: { first: first.length, later: later.length },
      quiet: cards.length - placed.length - awaitingDecision,
      awaitingDecision,
      coMediated: coMediated.map((card) => presentMyCaseRow(card, context.today)),
      takenBack: presentTakenBack(taken, context.today),
    }
  },
})

function presentTakenBack(taken: readonly TakenBack[], today: LocalDate): TodayView['takenBack'] {
  return {
    sentences: taken
      .slice(0, TAKEN_BACK_AT_MOST)
      .map(({ at, caseNo, reason }) =>
        MEDIATOR.today.takenBack(whenInWords(at, today), caseNo, reason),
      ),
    more: Math.max(0, taken.length - TAKEN_BACK_AT_MOST),
  }
}

/** The cases with something to do today, most urgent first within their section. */
function placeCards(
  cards: readonly CaseCardFacts[],
  agreedIds: ReadonlySet<string>,
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
) {
  const placed = cards.flatMap((card) => {
    const { clock, lastContact, caseNo } = card
    const callback = findCallbackOfToday(card.callbacks, today)
    const noticeDueOn = computeNoticeDue(card, calendar)?.on ?? null
    const urging = findUrging(card, today)
    const facts = {
      status: card.status,
      risk: clock?.risk ?? ('none' as const),
      isPaused: clock?.state === 'paused',
      isEndedByCourt: card.courtEndedOn !== null,
      isAgreed: agreedIds.has(card.id),
      dueOn: clock?.dueOn ?? null,
      lastContactOn: lastContact && toLocalDate(lastContact.happenedAt),
      callback: callback ? ('up' as const) : card.callbacks.length > 0 ? ('later' as const) : null,
      mustCall: card.toCall.length > 0,
      lacksNotice: card.untriedParties.length > 0,
      noticeRisk: computeNoticeRisk(noticeDueOn, today, calendar),
      isUrged: urging !== null,
    }
    const place = placeToday(facts, today)
    if (!place) return []
    const urgency =
      place.reason === 'notice'
        ? { risk: facts.noticeRisk, dueOn: noticeDueOn ?? facts.dueOn }
        : { risk: facts.risk, dueOn: facts.dueOn }
    const callbackAt = callback?.callbackAt ?? null
    const { isUrged, isAgreed } = facts
    return [{ card, isAgreed, place, isUrged, ...urgency, urging, callback, callbackAt, caseNo }]
  })
  return placed.sort(compareToday)
}

type PlacedCard = {
  readonly card: CaseCardFacts
  readonly isAgreed: boolean
  readonly place: TodayPlace
  readonly risk: Risk
  readonly urging: Urging | null
  readonly callback: CardContact | null
}

function presentItem(
  { card, isAgreed, place, risk, urging, callback }: PlacedCard,
  context: ReadContext,
): TodayItem {
  const { actor, now, today } = context
  const { clock } = card
  const next = computeNextStep(
    {
      ...card,
      mediationDueOn: clock?.dueOn ?? card.mediationDueOn,
      isPaused: clock?.state === 'paused',
      isAgreed,
    },
    context,
  )
  return {
    caseId: card.id,
    caseNo: card.caseNo,
    between: MEDIATOR.between(card.applicants, card.respondents),
    dispute: disputeType[card.disputeType],
    status: card.status,
    reason: place.reason,
    risk,
    clock: presentCardClock(clock),
    next: MEDIATOR.today.step(next.what, card.untriedParties),
    due: next.dueOn && dueInWords(next.what, next.dueOn, today),
    assigned:
      card.status === 'pending_mediator' && card.assignedAt
        ? MEDIATOR.today.assigned(whenInWords(card.assignedAt, today))
        : null,
    urged: urging && presentUrging(urging, today),
    callback: callback && presentCallback(callback, context),
    call: card.toCall.length > 0 ? MEDIATOR.today.call(card.toCall) : null,
    canTake: abilityOf('take', card, { actor, now }).allowed,
    canRecordContact: abilityOf('record_contact', card, { actor, now }).allowed,
  }
}

function presentCallback(
  { happenedAt, callbackAt, personName, ...contact }: CardContact,
  { now, today }: ReadContext,
): NonNullable<TodayItem['callback']> {
  const note = contact.note && shorten(contact.note)
  if (callbackAt === null) {
    const when = whenInWords(happenedAt, today)
    return {
      words: MEDIATOR.today.callbackUndated(when, personName, note),
      chip: MEDIATOR.today.chips.callback,
      isLate: false,
    }
  }
  const isLate = callbackAt < now
  return {
    words: MEDIATOR.today.callback(whenInWords(callbackAt, today), personName, note),
    chip: MEDIATOR.today.callbackChip(momentInWords(callbackAt, today), isLate),
    isLate,
  }
}

function dueInWords(what: NextStepCode, dueOn: LocalDate, today: LocalDate): string | null {
  const day = dayInWords(dueOn, today)
  if (dueOn >= today) return MEDIATOR.today.due(what, day)
  return what === 'ask_parties' ? MEDIATOR.today.noticeOverdue(day) : null
}
