import 'server-only'
import { z } from 'zod'
import {
  findShownAnnouncements,
  findUnreadAnnouncement,
  type ReadableAnnouncement,
} from '@/lib/data/stores/announcement/announcement-read-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'

import { defineSqlQuery } from '../define-query'

/** More than are shown at once anywhere; those not read come first. */
const SHOWN = 50

export type AnnouncementCard = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly isImportant: boolean
  readonly source: string
  readonly until: string | null
  /** When it was read; null: not yet. */
  readonly read: string | null
}

export type AnnouncementsView = {
  readonly cards: readonly AnnouncementCard[]
  readonly unread: number
  readonly isCut: boolean
  /** The reader publishes some too. */
  readonly keeps: boolean
}

function presentCard(each: ReadableAnnouncement, today: LocalDate): AnnouncementCard {
  const { id, title, body, importance, publishedAt, until, readAt } = each
  return {
    id,
    title,
    body,
    isImportant: importance === 'important',
    source: ANNOUNCEMENT.source(
      each.source ?? ANNOUNCEMENT.platform,
      dayInWords(toLocalDate(publishedAt), today),
    ),
    until: until && ANNOUNCEMENT.until(dayInWords(until, today)),
    read: readAt && ANNOUNCEMENT.readAt(dayAndTime(readAt, today)),
  }
}

/** 公告 that are shown to the actor today, those not read first. */
export const findAnnouncements = defineSqlQuery({
  act: 'announcement:list',
  input: z.strictObject({}),
  load: (db, _input, { actor }) => findShownAnnouncements(db, actor, SHOWN),
  present: (found, { actor, today }): AnnouncementsView => ({
    cards: found.map((each) => presentCard(each, today)),
    unread: found.filter(({ readAt }) => readAt === null).length,
    isCut: found.length === SHOWN,
    keeps: mayRoleAct(actor.role, 'announcement:keep'),
  }),
})

/** The line on a desk. */
export type AnnouncementLine = {
  readonly id: string
  readonly text: string
  readonly isImportant: boolean
}

/**
 * The announcement that a desk names until it is read, important ones first; null: all are read.
 */
export const findAnnouncementLine = defineSqlQuery({
  act: 'announcement:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => ({ found: await findUnreadAnnouncement(db, actor) }),
  present: ({ found }): AnnouncementLine | null =>
    found && {
      id: found.id,
      text: ANNOUNCEMENT.line(found.title, found.unread - 1),
      isImportant: found.importance === 'important',
    },
})
