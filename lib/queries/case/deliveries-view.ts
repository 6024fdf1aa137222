import type { FiledDelivery } from '@/lib/data/stores/delivery/delivery-store'
import type { DeliveryState } from '@/lib/domain/delivery/delivery'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  attemptOutcome,
  DELIVERY,
  deliveryChannel,
  deliveryFailure,
  deliveryState,
  legalDocument,
} from '@/lib/labels/zh-CN/delivery'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'

/** A notice to a party. */
export type DeliveryView = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly meetingId: string | null
  /** 调解通知 · 第1次调解会 */
  readonly title: string
  /** 短信 138****5678 */
  readonly to: string
  readonly state: DeliveryState
  readonly stateWords: string
  /** Why it was not delivered, or when it is tried again. */
  readonly hint: string | null
  readonly at: string
  /** 第1次 11月24日 10:00 已由运营方接收 */
  readonly attempts: readonly string[]
}

/** The notices of a case, latest first. */
export function presentDeliveries(
  deliveries: readonly FiledDelivery[],
  meetings: readonly Meeting[],
  today: LocalDate,
): readonly DeliveryView[] {
  return deliveries.toReversed().map((each) => {
    const meeting = meetings.find(({ id }) => id === each.meetingId)
    const isWaiting = each.state === 'held' || (each.state === 'queued' && each.attempts.length > 0)
    return {
      id: each.id,
      partyId: each.partyId,
      name: each.partyName,
      meetingId: each.meetingId,
      title: DELIVERY.of(legalDocument[each.document], meeting ? MEETING.no(meeting.no) : null),
      to: DELIVERY.to(
        deliveryChannel[each.channel],
        each.number && numberInWords(each.number, (masked) => masked),
      ),
      state: each.state,
      stateWords: deliveryState[each.state],
      hint: each.failure
        ? DELIVERY.failed(deliveryFailure[each.failure])
        : isWaiting
          ? DELIVERY.waits(dayAndTime(each.leavesAt, today))
          : null,
      at: dayAndTime(each.createdAt, today),
      attempts: each.attempts.map(({ no, at, outcome }) =>
        DELIVERY.attempt(no, dayAndTime(at, today), attemptOutcome[outcome]),
      ),
    }
  })
}
