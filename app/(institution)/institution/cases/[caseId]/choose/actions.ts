'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { endChoice } from '@/lib/use-cases/mediator-choice/end-choice'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'

export const openChoiceAction = defineAction(openChoice, {
  done: () => ({ message: CHOICE.opened, refresh: '/institution/cases' }),
})

export const endChoiceAction = defineAction(endChoice, {
  done: () => ({ message: CHOICE.endDone, refresh: '/institution/cases' }),
})

export const inviteForChoiceAction = defineAction(askParty, {
  done: ({ caseId, channel }) => ({
    message: channel === 'sms' ? INVITE.issuedSms : INVITE.issuedPaper,
    refresh: `/institution/cases/${caseId}/choose`,
  }),
})
