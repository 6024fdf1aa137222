import 'server-only'
import { cache } from 'react'
import { z } from 'zod'
import {
  countUnreadNotices,
  findNotices,
  type InboxNotice,
} from '@/lib/data/stores/notice/notice-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseNotice } from '@/lib/domain/notice/case-notices'
import type { DeskNoticeKind } from '@/lib/domain/notice/desk-notices'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { APPLICATION_DESK } from '@/lib/labels/zh-CN/application-desk'
import { DESK } from '@/lib/labels/zh-CN/consultation-desk'
import { deskNoticeInWords } from '@/lib/labels/zh-CN/desk-notice'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { noticeInWords } from '@/lib/labels/zh-CN/notice'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { defineSqlQuery } from '../define-query'

/** More than anyone reads; those not read come first. */
const NOTICES_SHOWN = 200

export type InboxRow = {
  readonly id: string
  /** The number of the case, or the name of the desk. */
  readonly where: string
  /** What it is about; null: the reader may not see it any more. */
  readonly aboutId: string | null
  /**
   * Where it is dealt with: the page of the case, one behind it, a list, or a desk.
   */
  readonly page:
    | 'case'
    | 'chases'
    | 'corrections'
    | 'complaints'
    | 'hearings'
    | 'guidance'
    | 'applications'
    | 'consultations'
    | 'roster'
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

function presentRow(each: InboxNotice, today: LocalDate): InboxRow {
  const { id, at, readAt, isOpen, caseId, notice } = each
  const row = { id: id.toString(), at: dayAndTime(at, today), isUnread: readAt === null }
  if (caseId === null) {
    const page = DESKS[notice.kind]
    const aboutId = isOpen ? notice.about : null
    const words = deskNoticeInWords(notice, today)
    return { ...row, ...words, where: DESK_NAMES[page], aboutId, page, isUrgent: false }
  }
  return {
    ...row,
    ...noticeInWords(notice, today),
    where: each.caseNo,
    aboutId: isOpen ? caseId : null,
    page: pageOf(notice),
    isUrgent:
      notice.kind === 'chase.escalated' ||
      (notice.kind === 'deadline.warned' &&
        (notice.facts.level === 'red' || notice.facts.level === 'lapsed')),
  }
}

const DESKS = {
  'application.submitted': 'applications',
  'consultation.submitted': 'consultations',
  'roster.moved': 'roster',
  'roster.ending': 'roster',
} as const satisfies Record<DeskNoticeKind, InboxRow['page']>
const DESK_NAMES = {
  applications: APPLICATION_DESK.title,
  consultations: DESK.title,
  roster: ROSTER.title,
} as const

function pageOf({
  kind,
}: CaseNotice): 'case' | 'chases' | 'corrections' | 'complaints' | 'hearings' | 'guidance' {
  switch (kind) {
    case 'chase.sent':
    case 'chase.answered':
    case 'chase.escalated':
      return 'chases'
    case 'complaint.hearing':
      return 'hearings'
    case 'complaint.heard':
    case 'complaint.filed':
    case 'complaint.withdrawn':
      return 'complaints'
    case 'correction.requested':
      return 'corrections'
    case 'guidance.requested':
      return 'guidance'
    default:
      return 'case'
  }
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
    rows: notices.map((each) => presentRow(each, today)),
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
