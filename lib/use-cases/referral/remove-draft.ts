import 'server-only'
import { removeReferralDraft, lockReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { decideOpenDraft } from '@/lib/domain/referral/draft-steps'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DraftInput } from './draft.input'

/**
 * 删除登记: a clerk's own draft and its files. What was referred or stopped stays until it runs out.
 */
export const removeDraft = defineUseCase({
  act: 'referral:draft',
  input: DraftInput,
  load: (db, { draftId }) => lockReferralDraft(db, draftId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => decideOpenDraft(state),
  write: async (db, grant, _decision, draft, _input, { now }) => {
    await removeReferralDraft(db, grant, draft, now)
    return allow({ draftId: draft.id })
  },
})
