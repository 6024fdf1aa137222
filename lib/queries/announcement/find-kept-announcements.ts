import 'server-only'
import { z } from 'zod'
import {
  countKeptAnnouncements,
  findKeptAnnouncements,
  findReach,
  type Announcement,
  type Reach,
} from '@/lib/data/stores/announcement/announcement-store'
import { phaseOf, type AnnouncementPhase } from '@/lib/domain/announcement/announcement'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ANNOUNCEMENT, announcementAudience } from '@/lib/labels/zh-CN/announcement'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'
import { pageOf, positionOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'

const ORDER: Order = { column: 'updatedAt', direction: 'desc', kind: 'instant' }

export type KeptRow = {
  readonly id: string
  readonly title: string
  readonly isImportant: boolean
  readonly phase: AnnouncementPhase
  readonly audiences: string
  readonly days: string
  /** Of one that was published: how many have read it, of how many. */
  readonly reads: string | null
  readonly updated: string
  readonly updatedBy: string
}

export type KeptListView = PageView<KeptRow> & { readonly total: number }

/** 公告管理: those of the own court, institution or platform, the latest first. */
export const findKeptList = defineSqlQuery({
  act: 'announcement:keep',
  input: z.object(PAGE_FIELDS),
  load: async (db, input) => {
    const position = positionOf(ORDER, input)
    const { cursor } = position
    const at = cursor?.value instanceof Date ? { at: cursor.value, id: cursor.id } : null
    const page = pageOf(
      position,
      await findKeptAnnouncements(db, { ...position, cursor: at }, input.size + 1),
      ({ updatedAt, id }) => ({ value: updatedAt, id }),
      input.size,
    )
    const published = page.rows.filter(({ publishedAt }) => publishedAt !== null)
    return {
      page,
      total: await countKeptAnnouncements(db),
      reach: await findReach(
        db,
        published.map(({ id }) => id),
      ),
    }
  },
  present: ({ page, total, reach }, { today }, place): KeptListView => ({
    ...presentPage(page, place, (each) => presentRow(each, reach.get(each.id), today)),
    total,
  }),
})

function presentRow(each: Announcement, reach: Reach | undefined, today: LocalDate): KeptRow {
  const { id, title, importance, updatedAt, updatedBy } = each
  return {
    id,
    title,
    isImportant: importance === 'important',
    phase: phaseOf(each, today),
    audiences: audiencesInWords(each),
    days: daysInWords(each),
    reads: reach ? ANNOUNCEMENT.reads(reach.readBy, reach.addressed) : null,
    updated: stamp(updatedAt),
    updatedBy,
  }
}

export const audiencesInWords = ({ audiences }: Pick<Announcement, 'audiences'>) =>
  audiences.map((audience) => announcementAudience[audience]).join('、')

export const daysInWords = ({ from, until }: Pick<Announcement, 'from' | 'until'>) =>
  until ? ANNOUNCEMENT.range(from, until) : ANNOUNCEMENT.from(from)
