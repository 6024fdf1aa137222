import 'server-only'
import {
  lockReferralDraft,
  removeDraftMaterial as takeOut,
} from '@/lib/data/stores/referral/draft-store'
import { decideOpenDraft } from '@/lib/domain/referral/draft-steps'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RemoveDraftMaterialInput } from './draft.input'

/** 去掉材料: while it is a draft. */
export const removeDraftMaterial = defineUseCase({
  act: 'referral:draft',
  input: RemoveDraftMaterialInput,
  load: (db, { draftId }) => lockReferralDraft(db, draftId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => decideOpenDraft(state),
  write: async (db, grant, _decision, draft, { materialId }, { now }) => {
    await takeOut(db, grant, draft, materialId, now)
    return allow({ draftId: draft.id })
  },
})
