import type { FailedNotice } from '@/lib/data/stores/delivery/failed-notice-store'
import { servedDocumentOf } from '@/lib/domain/delivery/services'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { deliveryFailure, FAILED_NOTICE, legalDocument } from '@/lib/labels/zh-CN/delivery'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { subjectValue } from './deliveries-view'

/** A notice that did not arrive, for the person who sees to it. */
export type FailedNoticeView = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly mediator: string | null
  /** 许静未收到调解通知（11月26日 15:00）：没有可用的手机号码 */
  readonly sentence: string
  readonly partyId: string
  /** The document by which it is served by hand. */
  readonly subject: string
}

/** What lists show of these; the count of a list that was cut is one more than it shows. */
export const FAILED_AT_MOST = 10

export function presentFailedNotices(
  notices: readonly FailedNotice[],
  today: LocalDate,
): readonly FailedNoticeView[] {
  return notices.map((each) => ({
    id: each.id,
    caseId: each.caseId,
    caseNo: each.caseNo,
    mediator: each.mediatorName,
    sentence: FAILED_NOTICE.sentence(
      each.partyName,
      legalDocument[each.document],
      each.startsAt && dayAndTime(each.startsAt, today),
      deliveryFailure[each.failure],
    ),
    partyId: each.partyId,
    subject: subjectValue(servedDocumentOf(each.document), each.meetingId),
  }))
}
