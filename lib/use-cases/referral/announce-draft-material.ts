import 'server-only'
import { findReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { decideOpenDraft } from '@/lib/domain/referral/draft-steps'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DraftInput } from './draft.input'

/** Whether a file may come into this draft at all: before its bytes are read. */
export const announceDraftMaterial = defineUseCase({
  act: 'referral:draft',
  input: DraftInput,
  load: (db, { draftId }) => findReferralDraft(db, draftId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => decideOpenDraft(state),
  write: async () => allow(null),
})
