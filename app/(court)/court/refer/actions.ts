'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { removeDraft } from '@/lib/use-cases/referral/remove-draft'
import { removeDraftMaterial } from '@/lib/use-cases/referral/remove-draft-material'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import { startReferralDraft } from '@/lib/use-cases/referral/start-draft'
import { stopReferral } from '@/lib/use-cases/referral/stop-referral'
import { readDraftPage } from './_components/read-draft-page'

export const startDraftAction = defineAction(startReferralDraft, {
  done: ({ draftId }) => ({ message: '', goTo: `/court/refer/${draftId}/source` }),
})

export const saveDraftAction = defineAction(saveDraftPage, {
  read: readDraftPage,
  done: ({ draftId, next }) => ({ message: '', goTo: `/court/refer/${draftId}/${next}` }),
})

export const removeDraftMaterialAction = defineAction(removeDraftMaterial, {
  done: ({ draftId }) => ({ message: '', goTo: `/court/refer/${draftId}/materials` }),
})

export const removeDraftAction = defineAction(removeDraft, {
  done: () => ({ message: REGISTER.removed, refresh: '/court/refer' }),
})

export const stopReferralAction = defineAction(stopReferral, {
  done: ({ draftId }) => ({ message: '', goTo: `/court/refer/${draftId}/stop` }),
})

export const registerReferralAction = defineAction(registerReferral, {
  done: ({ caseId }) => ({ message: '', goTo: `/court/cases/${caseId}?referred=1` }),
})
