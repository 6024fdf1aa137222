'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ASKING_DESK, REPRESENTATIVES } from '@/lib/labels/zh-CN/asking'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { revokeAsking } from '@/lib/use-cases/invitation/revoke-asking'
import { endRepresentative } from '@/lib/use-cases/participant/end-representative'
import { nameGuardian } from '@/lib/use-cases/participant/name-guardian'

export const askPartyAction = defineAction(askParty, {
  done: ({ caseId, channel }) => ({
    message: channel === 'sms' ? INVITE.issuedSms : INVITE.issuedPaper,
    refresh: `/institution/cases/${caseId}/ask`,
  }),
})

export const revokeAskingAction = defineAction(revokeAsking, {
  done: () => ({ message: INVITE.revoked, refresh: '/institution/cases' }),
})

export const nameGuardianAction = defineAction(nameGuardian, {
  done: () => ({ message: REPRESENTATIVES.added, refresh: '/institution/cases' }),
})

export const endRepresentativeAction = defineAction(endRepresentative, {
  done: () => ({ message: REPRESENTATIVES.ended, refresh: '/institution/cases' }),
})

export const endDeclinedAction = defineAction(endDeclined, {
  done: ({ caseId, caseNo }) => ({
    message: ASKING_DESK.ended(caseNo),
    refresh: '/institution/cases',
    goTo: `/institution/cases/${caseId}?done=ended`,
  }),
})
