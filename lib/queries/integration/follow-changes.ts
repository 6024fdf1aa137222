import 'server-only'
import { z } from 'zod'
import {
  findChangesAfter,
  findLastPosition,
  type CourtChange,
} from '@/lib/data/stores/integration/change-store'
import {
  isFollowable,
  MOST_PER_PAGE,
  PAGE_BY_DEFAULT,
  readFeedCursor,
  writeFeedCursor,
} from '@/lib/domain/integration/feed-cursor'
import { changeKind } from '@/lib/labels/zh-CN/integration-feed'
import { defineSqlQuery } from '../define-query'

/** Rows of a page, as a court's system may want them. */
export const PageLimit = z.coerce
  .number('PAGE_LIMIT')
  .int('PAGE_LIMIT')
  .min(1, 'PAGE_LIMIT')
  .max(MOST_PER_PAGE, 'PAGE_LIMIT')
  .default(PAGE_BY_DEFAULT)

export const FollowChangesInput = z.strictObject({
  after: z
    .string()
    .default('0')
    .transform((text, context) => {
      const cursor = readFeedCursor(text)
      if (cursor !== null) return cursor
      context.addIssue({ code: 'custom', message: 'CURSOR_FORMAT' })
      return z.NEVER
    }),
  limit: PageLimit,
})

const presentChange = ({ id, position, kind, caseNo, subjectId, at }: CourtChange) => ({
  id,
  cursor: writeFeedCursor(position),
  kind,
  kindText: changeKind[kind],
  caseNo,
  packId: kind.startsWith('pack.') ? subjectId : null,
  confirmationId: kind.startsWith('confirmation.') ? subjectId : null,
  at: at.toISOString(),
})

/**
 * The changes of the court's cases behind a cursor, in an order that never changes. `isAhead`: the
 * cursor is of a feed that is not this one.
 */
export const followChanges = defineSqlQuery({
  act: 'integration:follow',
  input: FollowChangesInput,
  load: async (db, { after, limit }, { actor }) => {
    if (actor.courtId === null) return null
    const last = await findLastPosition(db, actor.courtId)
    const found = await findChangesAfter(db, actor.courtId, after, limit + 1)
    // Numbered between the two reads: it is no cursor of another feed.
    const isAhead = !isFollowable(after, last) && found.length === 0
    return { page: found.slice(0, limit), hasMore: found.length > limit, isAhead }
  },
  present: ({ page, hasMore, isAhead }, _context, { after }) => ({
    isAhead,
    changes: page.map(presentChange),
    cursor: writeFeedCursor(page.at(-1)?.position ?? after),
    hasMore,
  }),
})
