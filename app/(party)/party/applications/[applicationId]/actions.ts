'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_APPLICATION } from '@/lib/labels/zh-CN/party-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { withdrawApplication } from '@/lib/use-cases/application/withdraw-application'

export const submitApplicationAction = defineAction(submitApplication, {
  done: ({ applicationId }) => ({
    message: OWN_APPLICATION.sent,
    goTo: `/party/applications/${applicationId}?done=sent`,
  }),
})

export const withdrawApplicationAction = defineAction(withdrawApplication, {
  done: ({ applicationId }) => ({
    message: OWN_APPLICATION.withdrawn,
    goTo: `/party/applications/${applicationId}?done=withdrawn`,
  }),
})
