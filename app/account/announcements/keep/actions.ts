'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { draftAnnouncement } from '@/lib/use-cases/announcement/draft-announcement'
import { editAnnouncement } from '@/lib/use-cases/announcement/edit-announcement'
import { publishAnnouncement } from '@/lib/use-cases/announcement/publish-announcement'
import { withdrawAnnouncement } from '@/lib/use-cases/announcement/withdraw-announcement'
import { textsOf } from './_components/texts-of'

export const draftAnnouncementAction = defineAction(draftAnnouncement, {
  read: textsOf,
  done: ({ announcementId }) => ({
    message: ANNOUNCEMENT.saved,
    goTo: `/account/announcements/keep/${announcementId}?done=saved`,
  }),
})

export const editAnnouncementAction = defineAction(editAnnouncement, {
  read: textsOf,
  done: ({ announcementId }) => ({
    message: ANNOUNCEMENT.saved,
    goTo: `/account/announcements/keep/${announcementId}?done=saved`,
  }),
})

export const publishAnnouncementAction = defineAction(publishAnnouncement, {
  done: ({ announcementId }) => ({
    message: ANNOUNCEMENT.publishedNow,
    refresh: `/account/announcements/keep/${announcementId}`,
  }),
})

export const withdrawAnnouncementAction = defineAction(withdrawAnnouncement, {
  done: ({ announcementId, wasPublished }) => ({
    message: wasPublished ? ANNOUNCEMENT.withdrawnNow : ANNOUNCEMENT.discardedNow,
    refresh: `/account/announcements/keep/${announcementId}`,
  }),
})
