import type { Decline } from '@/lib/data/stores/case/decline-list-store'
import type { DeclineNotice } from '@/lib/domain/case/decline-notice'
import { returnReason } from '@/lib/labels/zh-CN/act-choice'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentDeclineNotice, type DeclineNoticeView } from '../case/decline-notice-view'
import type { Order } from '../paging/keyset'

/**
 * One referral that the institution declined, with the notice it wrote. Nothing of its parties:
 * they are no longer the institution's concern, and are named in the notice alone.
 */
export type DeclineRow = {
  readonly id: string
  readonly caseNo: string
  readonly disputeType: string
  readonly courtName: string
  readonly receivedAt: string
  readonly declinedAt: string
  readonly declinedBy: string
  readonly reason: string
  readonly text: string
  readonly notice: DeclineNoticeView | null
}

export const DECLINE_ORDER: Order = { column: 'declinedAt', direction: 'desc', kind: 'instant' }

/** @param notices of these declines, by the decline's id */
export function presentDecline(
  row: Decline,
  notices: ReadonlyMap<string, DeclineNotice>,
): DeclineRow {
  return {
    id: row.id,
    caseNo: row.caseNo,
    courtName: row.courtName,
    declinedBy: row.declinedBy,
    text: row.reasonText,
    disputeType: disputeType[row.disputeType],
    reason: returnReason[row.reason],
    receivedAt: stamp(row.receivedAt),
    declinedAt: stamp(row.declinedAt),
    notice: presentDeclineNotice(notices.get(row.id)),
  }
}
