import type { FiledDelivery } from '@/lib/data/stores/delivery/delivery-store'
import type { FiledService } from '@/lib/data/stores/delivery/service-store'
import type { DeliveryFailure } from '@/lib/domain/delivery/attempts'
import type { DeliveryState } from '@/lib/domain/delivery/delivery'
import { findOpenFailures, isReachedOtherwise } from '@/lib/domain/delivery/open-failures'
import { failureOfCode, type ReportResult } from '@/lib/domain/delivery/reports'
import { servedDocumentOf, type ServiceResult } from '@/lib/domain/delivery/services'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import {
  attemptOutcome,
  DELIVERY,
  deliveryChannel,
  deliveryFailure,
  deliveryState,
  legalDocument,
} from '@/lib/labels/zh-CN/delivery'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { servedDocument, SERVICE, serviceResult, serviceWay } from '@/lib/labels/zh-CN/service'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'

/** A notice to a party, or a service by hand. */
export type DeliveryView = {
  readonly id: string
  readonly partyId: string
  /** Further parties for whom the same receiver gets it. */
  readonly alsoFor: readonly string[]
  /** Who receives it, and for whom: 张强（代许静收）. */
  readonly name: string
  /** It is received for a party by its agent. */
  readonly isForOther: boolean
  readonly meetingId: string | null
  /** 调解通知 · 第1次调解会 */
  readonly title: string
  readonly state: DeliveryState | ServiceResult
  readonly stateWords: string
  /** 2026-11-24 10:00 短信 138****5678, or 2026-11-24 当面 · 谢岚登记 */
  readonly how: string
  /** 第1次 2026-11-24 10:00 已由运营方接收; 2026-11-24 10:01 运营方回报：已送到手机 */
  readonly attempts: readonly string[]
  /** Why it was not delivered, or when it is tried again. */
  readonly hint: string | null
  readonly note: string | null
  /** The document by which a person serves it instead; null where nothing is to be done. */
  readonly toServe: string | null
}

type Facts = {
  readonly deliveries: readonly FiledDelivery[]
  readonly services: readonly FiledService[]
  readonly meetings: readonly Meeting[]
}

/** The value of a document in the form of 登记送达. */
export const subjectValue = (document: string, meetingId: string | null) =>
  meetingId === null ? document : `${document}:${meetingId}`

/** What was sent and served in a case, latest first. */
export function presentDeliveries(facts: Facts, now: Date): readonly DeliveryView[] {
  const { deliveries, services, meetings } = facts
  const open = findOpenFailures(deliveries, services, meetings, now)
  const titleOf = (document: string, meetingId: string | null) => {
    const meeting = meetings.find(({ id }) => id === meetingId)
    return DELIVERY.of(document, meeting ? MEETING.no(meeting.no) : null)
  }
  const entries = [
    ...deliveries.map((each) => ({
      at: each.createdAt,
      view: presentNotice(each, titleOf, {
        isOpen: open.includes(each),
        isByAgent: each.agentId === null && isReachedOtherwise(each, deliveries),
      }),
    })),
    ...services.map((each) => ({ at: each.recordedAt, view: presentService(each, titleOf) })),
  ]
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ view }) => view)
}

type TitleOf = (document: string, meetingId: string | null) => string

function presentNotice(
  each: FiledDelivery,
  titleOf: TitleOf,
  { isOpen, isByAgent }: { readonly isOpen: boolean; readonly isByAgent: boolean },
): DeliveryView {
  const { number, failure, state } = each
  const isWaiting = state === 'held' || (state === 'queued' && each.attempts.length > 0)
  const waits = isWaiting ? DELIVERY.waits(stamp(each.leavesAt)) : null
  const to = DELIVERY.to(deliveryChannel[each.channel], number && numberInWords(number))
  return {
    id: each.id,
    partyId: each.partyId,
    alsoFor: each.alsoFor,
    name: DELIVERY.receiver(each.receiver, each.behalf),
    isForOther: each.behalf !== null,
    meetingId: each.meetingId,
    title: titleOf(legalDocument[each.document], each.meetingId),
    state,
    stateWords: deliveryState[state],
    how: `${stamp(each.createdAt)} ${to}`,
    attempts: withoutRepetition([
      ...each.attempts.map(({ no, at, outcome }) =>
        DELIVERY.attempt(no, stamp(at), attemptOutcome[outcome]),
      ),
      ...each.reports.map(({ at, result, code }) => presentReport(stamp(at), result, code)),
    ]),
    hint: failure === null ? waits : presentFailure(each, failure, isOpen, isByAgent),
    note: null,
    toServe: isOpen ? subjectValue(servedDocumentOf(each.document), each.meetingId) : null,
  }
}

/** Reports that say the same in words are one line. */
const withoutRepetition = (lines: readonly string[]) => [...new Set(lines)]

/** Why it failed, unless its report names it already, and what is to be done. */
function presentFailure(
  { reports }: FiledDelivery,
  failure: DeliveryFailure,
  isOpen: boolean,
  isByAgent: boolean,
): string | null {
  const why =
    isOpen || reports.length === 0 ? DELIVERY.failed(deliveryFailure[failure], isOpen) : ''
  return `${why}${isByAgent ? DELIVERY.byAgent : ''}` || null
}

function presentReport(at: string, result: ReportResult, code: string): string {
  const failure = result === 'delivered' ? null : failureOfCode(code)
  return DELIVERY.reported(at, failure && deliveryFailure[failure], code)
}

function presentService(each: FiledService, titleOf: TitleOf): DeliveryView {
  return {
    id: each.id,
    partyId: each.partyId,
    alsoFor: [],
    name: each.partyName,
    isForOther: false,
    meetingId: each.meetingId,
    title: titleOf(servedDocument[each.document], each.meetingId),
    state: each.result,
    stateWords: serviceResult[each.result],
    how: SERVICE.line(each.on, serviceWay[each.way], each.mediatorName),
    attempts: [],
    hint: null,
    note: each.note,
    toServe: null,
  }
}
