import 'server-only'
import { cache } from 'react'
import { z } from 'zod'
import { countUnreadNotices, findNotices } from '@/lib/data/stores/notice/notice-store'
import type { Actor } from '@/lib/domain/access/roles'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { noticeInWords } from '@/lib/labels/zh-CN/notice'
import { defineSqlQuery } from '../define-query'

/** More than anyone reads; those not read come first. */
export const NOTICES_SHOWN = 200

export type InboxRow = {
  readonly id: string
  readonly caseNo: string
  /** null: the reader may not see the case any more. */
  readonly caseId: string | null
  /** Where it is dealt with: the page of the case, one behind it, or the list of complaints. */
  readonly page: 'case' | 'corrections' | 'complaints'
  readonly title: string
  readonly text: string
  readonly at: string
  readonly isUnread: boolean
  /** A period that is nearly over or has run out. */
  readonly isUrgent: boolean
}

export type InboxView = {
  readonly rows: readonly InboxRow[]
  readonly unread: number
  /** The latest notice on the page; null: there is none that is not read. */
  readonly latestUnread: string | null
  readonly isCut: boolean
}

/** 消息: the actor's own inbox. */
export const findInbox = defineSqlQuery({
  act: 'notice:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const [notices, unread] = await Promise.all([
      findNotices(db, actor.id, NOTICES_SHOWN),
      countUnreadNotices(db, actor.id),
    ])
    return { notices, unread }
  },
  present: ({ notices, unread }, { today }): InboxView => ({
    unread,
    isCut: notices.length === NOTICES_SHOWN,
    latestUnread: notices.find(({ readAt }) => readAt === null)?.id.toString() ?? null,
    rows: notices.map((notice) => ({
      id: notice.id.toString(),
      caseNo: notice.caseNo,
      caseId: notice.isOpen ? notice.caseId : null,
      page:
        notice.kind === 'complaint.filed'
          ? 'complaints'
          : notice.kind === 'correction.requested'
            ? 'corrections'
            : 'case',
      ...noticeInWords(notice, today),
      at: dayAndTime(notice.at, today),
      isUnread: notice.readAt === null,
      isUrgent:
        notice.kind === 'deadline.warned' &&
        (notice.facts.level === 'red' || notice.facts.level === 'lapsed'),
    })),
  }),
})

/** How many of the actor's notices are not read. */
export const countUnread = defineSqlQuery({
  act: 'notice:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => ({ count: await countUnreadNotices(db, actor.id) }),
  present: ({ count }) => count,
})

/** The same for the frame of a page: null for a role that has no inbox. */
export const findUnread = cache(async (actor: Actor): Promise<number | null> => {
  const unread = await countUnread(actor, {})
  return unread.ok ? unread.value : null
})
