'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { markAnnouncementRead } from '@/lib/use-cases/announcement/mark-announcement-read'

export const markAnnouncementReadAction = defineAction(markAnnouncementRead, {
  done: () => ({ message: ANNOUNCEMENT.markedRead, refresh: '/account/announcements' }),
})
