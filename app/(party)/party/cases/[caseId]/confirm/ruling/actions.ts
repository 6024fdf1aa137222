'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_RULING } from '@/lib/labels/zh-CN/own-ruling'
import { objectToRuling } from '@/lib/use-cases/ruling/object-to-ruling'
import { receiveRuling } from '@/lib/use-cases/ruling/receive-ruling'
import { ownRulingHref } from '../own-ruling-href'

export const receiveRulingAction = defineAction(receiveRuling, {
  done: ({ caseId }) => ({
    message: OWN_RULING.thanks.received,
    goTo: ownRulingHref(caseId, 'received'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const objectToRulingAction = defineAction(objectToRuling, {
  done: ({ caseId }) => ({
    message: OWN_RULING.thanks.objected,
    goTo: ownRulingHref(caseId, 'objected'),
    refresh: `/party/cases/${caseId}`,
  }),
})
