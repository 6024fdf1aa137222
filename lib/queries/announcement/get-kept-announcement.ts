import 'server-only'
import { z } from 'zod'
import { findKeptAnnouncement, findReach } from '@/lib/data/stores/announcement/announcement-store'
import {
  audiencesOf,
  phaseOf,
  type AnnouncementPhase,
  type AnnouncementTexts,
  type Audience,
} from '@/lib/domain/announcement/announcement'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'
import { audiencesInWords, daysInWords } from './find-kept-announcements'

export type KeptView = {
  readonly id: string
  readonly version: number
  readonly texts: AnnouncementTexts
  readonly phase: AnnouncementPhase
  readonly wasPublished: boolean
  readonly audiences: string
  readonly days: string
  readonly addressed: number
  readonly readBy: number
  readonly changed: string
  /** What the form of a draft offers. */
  readonly offered: readonly Audience[]
}

/** One announcement that the actor keeps: a draft to be published, or what came of it. */
export const getKeptAnnouncement = defineSqlQuery({
  act: 'announcement:keep',
  input: z.object({ announcementId: z.uuid() }),
  load: async (db, { announcementId }) => {
    const kept = await findKeptAnnouncement(db, announcementId)
    if (!kept) return null
    const reach = (await findReach(db, [kept.id])).get(kept.id)
    return reach ? { kept, reach } : null
  },
  present: ({ kept, reach }, { actor, today }): KeptView => {
    const { id, version, title, body, audiences, importance, from, until } = kept
    return {
      id,
      version,
      texts: { title, body, audiences, importance, from, until },
      phase: phaseOf(kept, today),
      wasPublished: kept.publishedAt !== null,
      audiences: audiencesInWords(kept),
      days: daysInWords(kept),
      ...reach,
      changed: ANNOUNCEMENT.lastChange(kept.updatedBy, stamp(kept.updatedAt)),
      offered: audiencesOf(actor.role),
    }
  },
})
