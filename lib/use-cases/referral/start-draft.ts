import 'server-only'
import {
  addReferralDraft,
  countOpenDrafts,
  findReferralDraft,
} from '@/lib/data/stores/referral/draft-store'
import { REGISTER_DRAFTS_AT_MOST } from '@/lib/domain/referral/draft-steps'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DraftInput } from './draft.input'

/** 开始登记: an empty draft of this clerk under the id of the form. Sent twice it is one draft. */
export const startReferralDraft = defineUseCase({
  act: 'referral:draft',
  input: DraftInput,
  load: async (db, { draftId }, { actor: { courtId } }) =>
    courtId === null
      ? null
      : {
          courtId,
          existing: await findReferralDraft(db, draftId),
          open: await countOpenDrafts(db),
        },
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ existing, open }) =>
    existing === null && open >= REGISTER_DRAFTS_AT_MOST
      ? refuse('REGISTER_DRAFTS_FULL', { most: REGISTER_DRAFTS_AT_MOST })
      : allow(null),
  write: async (db, grant, _decision, { courtId, existing }, { draftId }, { now }) => {
    if (existing === null) await addReferralDraft(db, grant, { id: draftId, courtId }, now)
    // Of another account there may be one under this id, which no one but that account sees.
    return (await findReferralDraft(db, draftId)) ? allow({ draftId }) : refuse('NOT_FOUND')
  },
})
