import 'server-only'
import { z } from 'zod'
import { known } from '@/lib/data/mappers/known'
import { DECLINE_REASONS, DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { declineReason, disputeType } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'

/** One referral that the institution declined. Nothing of its parties: they are no longer the institution's concern. */
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
}

export type DeclineListView = Page<DeclineRow> & { readonly total: number; readonly from: number }

const ORDER: Order = { column: 'declinedAt', direction: 'desc', kind: 'instant' }

/** 不受理记录: what the actor's institution declined, latest first. */
export const findDeclines = defineQuery({
  act: 'decline:list',
  input: z.object({
    after: z.string().max(80).optional().catch(undefined),
    before: z.string().max(80).optional().catch(undefined),
    from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const slice = sliceOf<object, never[]>(ORDER, input)
    const { orderBy, take } = slice
    const read = await db.caseDecline.findMany({
      where: { AND: [{ institutionId }, slice.where] }, orderBy, take,
      select: {
        id: true, caseNo: true, disputeType: true, courtName: true, receivedAt: true, declinedAt: true, declinedBy: true,
        reasonCode: true, reasonText: true,
      },
    })
    const page = pageOf(slice, read, (row) => ({ value: row.declinedAt, id: row.id }))
    return { page, total: await db.caseDecline.count({ where: { institutionId } }) }
  },
  present: ({ page, total }, _context, { from }): DeclineListView => ({
    total, previous: page.previous, next: page.next,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map((row) => ({
      id: row.id, caseNo: row.caseNo, courtName: row.courtName, declinedBy: row.declinedBy, text: row.reasonText,
      disputeType: disputeType[known(DISPUTE_TYPES, row.disputeType, 'case_declines.dispute_type')],
      reason: declineReason[known(DECLINE_REASONS, row.reasonCode, 'case_declines.reason_code')],
      receivedAt: stamp(row.receivedAt),
      declinedAt: stamp(row.declinedAt),
    })),
  }),
})
