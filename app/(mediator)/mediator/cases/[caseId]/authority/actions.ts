'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { AUTHORITY } from '@/lib/labels/zh-CN/authority'
import { decideAuthority } from '@/lib/use-cases/authority/decide-authority'
import { endAgent } from '@/lib/use-cases/authority/end-agent'

export const decideAuthorityAction = defineAction(decideAuthority, {
  done: ({ caseId, decision }) => ({
    message: AUTHORITY.done[decision],
    refresh: `/mediator/cases/${caseId}/authority`,
  }),
})

export const endAgentAction = defineAction(endAgent, {
  done: ({ caseId }) => ({
    message: AUTHORITY.endDone,
    refresh: `/mediator/cases/${caseId}/authority`,
  }),
})
