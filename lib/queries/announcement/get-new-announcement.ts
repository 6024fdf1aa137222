import 'server-only'
import { z } from 'zod'
import { audiencesOf, type Audience } from '@/lib/domain/announcement/announcement'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { defineSqlQuery } from '../define-query'

export type NewAnnouncementView = {
  readonly offered: readonly Audience[]
  readonly today: LocalDate
  /** To whom it will be shown, in a sentence. */
  readonly whose: string
}

/** What the form of a new 公告 offers to its author. */
export const getNewAnnouncement = defineSqlQuery({
  act: 'announcement:keep',
  input: z.strictObject({}),
  load: async () => ({}),
  present: (_facts, { actor, today }): NewAnnouncementView => ({
    offered: audiencesOf(actor.role),
    today,
    whose: ANNOUNCEMENT.whose[actor.role] ?? '',
  }),
})
