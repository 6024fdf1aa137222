'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'

export const explainMySlotAction = defineAction(explainSlot, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.slotExplained,
    goTo: `/mediator/cases/${caseId}?done=slotExplained`,
    refresh: '/mediator',
  }),
})
