'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { PACK } from '@/lib/labels/zh-CN/court-pack'

export const handOverAction = defineAction(handOver, {
  done: ({ number }, { caseId }) => ({
    message: PACK.done(number),
    goTo: `/institution/dossiers/${String(caseId)}#packs`,
  }),
})
