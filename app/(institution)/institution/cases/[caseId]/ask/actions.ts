'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ASKING_DESK } from '@/lib/labels/zh-CN/asking'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { askParty } from '@/lib/use-cases/invitation/ask-party'

export const askPartyAction = defineAction(askParty, {
  done: ({ caseId, channel }) => ({
    message: channel === 'sms' ? INVITE.issuedSms : INVITE.issuedPaper,
    refresh: `/institution/cases/${caseId}/ask`,
  }),
})

export const endDeclinedAction = defineAction(endDeclined, {
  done: ({ caseId, caseNo }) => ({
    message: ASKING_DESK.ended(caseNo),
    refresh: '/institution/cases',
    goTo: `/institution/cases/${caseId}`,
  }),
})
