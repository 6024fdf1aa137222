import 'server-only'
import { z } from 'zod'
import { findLastPosition } from '@/lib/data/stores/integration/change-store'
import {
  findReferredCases,
  type ReferredCursor,
} from '@/lib/data/stores/integration/referred-case-store'
import { writeFeedCursor } from '@/lib/domain/integration/feed-cursor'
import { readCursor, writeCursor, type Order } from '../paging/keyset'
import { defineSqlQuery } from '../define-query'
import { PageLimit } from './follow-changes'
import { presentReferral } from './present-referral'

const BY_REFERRAL: Order = { column: 'referred_at', direction: 'asc', kind: 'instant' }

export const ListReferredCasesInput = z.strictObject({
  after: z
    .string()
    .optional()
    .transform((text, context): ReferredCursor | null => {
      if (text === undefined) return null
      const cursor = readCursor(text, BY_REFERRAL)
      if (cursor?.value instanceof Date) return { at: cursor.value, id: cursor.id }
      context.addIssue({ code: 'custom', message: 'CURSOR_FORMAT' })
      return z.NEVER
    }),
  limit: PageLimit,
})

/**
 * The court's cases, the oldest referral first, with the place in the feed of changes from which to
 * follow them: it is read before the cases, so that what changes meanwhile comes in the feed.
 */
export const listReferredCases = defineSqlQuery({
  act: 'integration:follow',
  input: ListReferredCasesInput,
  load: async (db, { after, limit }, { actor }) => {
    if (actor.courtId === null) return null
    const last = await findLastPosition(db, actor.courtId)
    const found = await findReferredCases(db, actor.courtId, after, limit + 1)
    return { last, page: found.slice(0, limit), hasMore: found.length > limit }
  },
  present: ({ last, page, hasMore }) => {
    const end = page.at(-1)
    return {
      cases: page.map(presentReferral),
      cursor: hasMore && end ? writeCursor({ value: end.referredAt, id: end.id }) : null,
      changesCursor: writeFeedCursor(last),
    }
  },
})
