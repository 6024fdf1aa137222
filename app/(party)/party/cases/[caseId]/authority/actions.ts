'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'
import { submitAuthority } from '@/lib/use-cases/authority/submit-authority'

export const submitAuthorityAction = defineAction(submitAuthority, {
  done: ({ caseId }) => ({
    message: OWN_AUTHORITY.done,
    goTo: `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
