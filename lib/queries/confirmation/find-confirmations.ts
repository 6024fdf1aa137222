import 'server-only'
import { z } from 'zod'
import {
  countConfirmations,
  findConfirmationHeads,
  type ConfirmationHead,
} from '@/lib/data/stores/confirmation/confirmation-list-store'
import { confirmationStateInWords } from '@/lib/labels/zh-CN/confirmation'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery, type ReadContext } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { presentCourtClock, type CourtClockView } from './court-clock'

/** Absent: what the court has to decide. */
const CONFIRMATION_LIST_STATES = ['over'] as const
export const CONFIRMATION_LIST_NAMES = ['state'] as const
export type ConfirmationListQuery = {
  readonly state?: (typeof CONFIRMATION_LIST_STATES)[number] | undefined
}

export type ConfirmationRow = {
  readonly id: string
  readonly parties: string
  readonly caseNo: string
  readonly number: string | null
  readonly cause: string
  readonly submittedAt: string
  readonly status: string
  readonly clock: CourtClockView
}

export type ConfirmationListView = PageView<ConfirmationRow> & {
  readonly query: ConfirmationListQuery
  readonly total: number
  /** There are more than `total`; counting stops there. */
  readonly isMore: boolean
  readonly open: number
}

/** What waits is in the order in which it came; what is over, the latest first. */
const OPEN: Order = { column: 'submittedAt', direction: 'asc', kind: 'instant' }
const OVER: Order = { column: 'submittedAt', direction: 'desc', kind: 'instant' }

/** 司法确认: the applications of the actor's court. */
export const findConfirmations = defineQuery({
  act: 'confirmation:list',
  input: z.object({
    state: z.enum(CONFIRMATION_LIST_STATES).optional().catch(undefined),
    ...PAGE_FIELDS,
  }),
  load: async (db, input, { actor: { courtId } }) => {
    if (courtId === null) return null
    const isOpen = input.state !== 'over'
    const slice = sliceOf<object, object>(isOpen ? OPEN : OVER, input, input.size)
    const heads = await findConfirmationHeads(db, { courtId, isOpen }, slice)
    const keyOf = ({ submittedAt, id }: ConfirmationHead) => ({ value: submittedAt, id })
    return {
      page: pageOf(slice, heads, keyOf, input.size),
      counted: await countConfirmations(db, { courtId, isOpen }),
      open: (await countConfirmations(db, { courtId, isOpen: true })).total,
    }
  },
  present: ({ page, counted, open }, context, { state, ...place }): ConfirmationListView => ({
    ...presentPage(page, place, (head) => presentHead(head, context)),
    query: { state },
    ...counted,
    open,
  }),
})

function presentHead(head: ConfirmationHead, context: ReadContext): ConfirmationRow {
  const { id, parties, caseNo, number, cause, submittedAt, status, standing } = head
  return {
    id,
    caseNo,
    number,
    cause,
    parties: parties.join('、'),
    submittedAt: stamp(submittedAt),
    status: confirmationStateInWords(status, standing),
    clock: presentCourtClock(head, context),
  }
}
