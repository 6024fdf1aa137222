'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { endBidding } from '@/lib/use-cases/blind-offer/end-bidding'
import { enterBlind } from '@/lib/use-cases/blind-offer/enter-blind'

export const enterBlindAction = defineAction(enterBlind, {
  done: ({ caseId, result }) => ({
    message: BLIND.done[result],
    goTo: `/party/cases/${caseId}/talk/blind?done=${result}`,
    refresh: `/party/cases/${caseId}`,
  }),
})

export const endOwnBiddingAction = defineAction(endBidding, {
  done: ({ caseId }) => ({
    message: BLIND.ended,
    goTo: `/party/cases/${caseId}/talk/blind?done=ended`,
    refresh: `/party/cases/${caseId}`,
  }),
})
