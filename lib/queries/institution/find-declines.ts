import 'server-only'
import { z } from 'zod'
import { known } from '@/lib/data/mappers/known'
import { DECLINE_REASONS, DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import { addDays, parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
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

const Day = z.string().transform((text) => parseLocalDate(text) ?? undefined).optional().catch(undefined)

/** What a report's number leads here with; what is not understood narrows nothing. Both days included. */
const CONDITIONS = { declinedFrom: Day, declinedTo: Day, type: z.enum(DISPUTE_TYPES).optional().catch(undefined) } as const
export const DECLINE_CONDITIONS = ['declinedFrom', 'declinedTo', 'type'] as const
export type DeclineConditions = { readonly declinedFrom?: LocalDate | undefined; readonly declinedTo?: LocalDate | undefined; readonly type?: DisputeType | undefined }

export type DeclineListView = Page<DeclineRow> & { readonly total: number; readonly from: number; readonly asked: DeclineConditions }

const ORDER: Order = { column: 'declinedAt', direction: 'desc', kind: 'instant' }

const midnight = (day: LocalDate) => new Date(`${day}T00:00:00+08:00`)

function narrowed({ declinedFrom, declinedTo, type }: DeclineConditions) {
  return {
    ...(type && { disputeType: type }),
    declinedAt: { ...(declinedFrom && { gte: midnight(declinedFrom) }), ...(declinedTo && { lt: midnight(addDays(declinedTo, 1)) }) },
  }
}

/** 不受理记录: what the actor's institution declined, latest first. */
export const findDeclines = defineQuery({
  act: 'decline:list',
  input: z.object({
    ...CONDITIONS,
    after: z.string().max(80).optional().catch(undefined),
    before: z.string().max(80).optional().catch(undefined),
    from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const slice = sliceOf<object, never[]>(ORDER, input)
    const { orderBy, take } = slice
    const where = { institutionId, ...narrowed(input) }
    const read = await db.caseDecline.findMany({
      where: { AND: [where, slice.where] }, orderBy, take,
      select: {
        id: true, caseNo: true, disputeType: true, courtName: true, receivedAt: true, declinedAt: true, declinedBy: true,
        reasonCode: true, reasonText: true,
      },
    })
    const page = pageOf(slice, read, (row) => ({ value: row.declinedAt, id: row.id }))
    return { page, total: await db.caseDecline.count({ where }) }
  },
  present: ({ page, total }, _context, { from, declinedFrom, declinedTo, type }): DeclineListView => ({
    asked: { declinedFrom, declinedTo, type }, total, previous: page.previous, next: page.next,
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
