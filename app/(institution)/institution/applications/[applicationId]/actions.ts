'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { APPLICATION_PAGE } from '@/lib/labels/zh-CN/application-desk'
import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { declineApplication } from '@/lib/use-cases/application/decline-application'

export const acceptApplicationAction = defineAction(acceptApplication, {
  done: ({ applicationId, caseNo }) => ({
    message: APPLICATION_PAGE.accepted(caseNo),
    refresh: `/institution/applications/${applicationId}`,
  }),
})

export const declineApplicationAction = defineAction(declineApplication, {
  done: ({ applicationId }) => ({
    message: APPLICATION_PAGE.declined,
    refresh: `/institution/applications/${applicationId}`,
  }),
})
