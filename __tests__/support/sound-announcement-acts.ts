import { draftAnnouncement } from '@/lib/use-cases/announcement/draft-announcement'
import { editAnnouncement } from '@/lib/use-cases/announcement/edit-announcement'
import { markAnnouncementRead } from '@/lib/use-cases/announcement/mark-announcement-read'
import { publishAnnouncement } from '@/lib/use-cases/announcement/publish-announcement'
import { withdrawAnnouncement } from '@/lib/use-cases/announcement/withdraw-announcement'
import { done, type SoundAct } from './sound-act'
import type { World } from './world'

/** The texts of a 公告 to everyone at an institution, shown from a day that is over. */
export const announcementInput = (fields: Readonly<Record<string, unknown>> = {}) => ({
  title: '系统维护',
  body: '本周六维护，\n请提前保存。',
  audiences: ['institution', 'mediator'],
  importance: 'normal',
  from: '2026-11-01',
  until: '',
  ...fields,
})

/** A draft by this person. @returns what names it to the next act */
export async function drafted(
  world: World,
  who: keyof World['people'],
  fields: Readonly<Record<string, unknown>> = {},
) {
  const { announcementId } = await done(
    draftAnnouncement(world.people[who], announcementInput(fields)),
  )
  return { announcementId, version: 1 }
}

/** The same, published. */
export async function published(
  world: World,
  who: keyof World['people'],
  fields: Readonly<Record<string, unknown>> = {},
) {
  const draft = await drafted(world, who, fields)
  await done(publishAnnouncement(world.people[who], draft))
  return { announcementId: draft.announcementId, version: 2 }
}

const draft = (world: World) => drafted(world, 'adminA')

export const SOUND_ANNOUNCEMENT_ACTS: readonly SoundAct[] = [
  { name: '起草公告', act: draftAnnouncement, who: 'adminA', lay: async () => announcementInput() },
  {
    name: '修改公告草稿',
    act: editAnnouncement,
    who: 'adminA',
    lay: async (world) => ({ ...announcementInput(), ...(await draft(world)) }),
  },
  { name: '发布公告', act: publishAnnouncement, who: 'adminA', lay: draft },
  { name: '撤回公告', act: withdrawAnnouncement, who: 'adminA', lay: draft },
  {
    name: '标为已读公告',
    act: markAnnouncementRead,
    who: 'mediatorA',
    lay: async (world) => ({
      announcementId: (await published(world, 'adminA')).announcementId,
    }),
  },
]
