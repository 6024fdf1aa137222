'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { addHelper } from '@/lib/use-cases/participant/add-helper'
import { endHelper } from '@/lib/use-cases/participant/end-helper'

export const addHelperAction = defineAction(addHelper, {
  done: ({ caseId, hasPhone }) => ({
    message: hasPhone ? HELPER.doneToInvite : HELPER.done,
    goTo: `/mediator/cases/${caseId}/assistants?done=${hasPhone ? 'to-invite' : 'added'}`,
    refresh: `/mediator/cases/${caseId}/assistants`,
  }),
})

export const endHelperAction = defineAction(endHelper, {
  done: ({ caseId }) => ({
    message: HELPER.endDone,
    refresh: `/mediator/cases/${caseId}/assistants`,
  }),
})
