import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockReferralDraft, stopReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { decideStopReferral } from '@/lib/domain/referral/draft-steps'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DraftInput } from './draft.input'

/**
 * 不予引调 (在线调解规则 第9条): the dispute is not referred on one of the three grounds, and the applicant
 * learns where to go. Recorded with its ground, and never a word of the dispute; sent twice it is
 * recorded once.
 */
export const stopReferral = defineUseCase({
  act: 'referral:stop',
  input: DraftInput,
  load: (db, { draftId }) => lockReferralDraft(db, draftId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state, content }) => decideStopReferral(state, content),
  write: async (db, grant, decision, draft, _input, { actor, now }) => {
    if (decision.kind === 'repeated') return allow({ draftId: draft.id })
    const { ground, source } = decision
    await stopReferralDraft(db, grant, draft, ground, now)
    await appendEvent(db, {
      event: {
        kind: 'referral.stopped',
        data: { draftId: draft.id, source, ground },
      },
      subject: { courtId: draft.courtId },
      by: actor,
      at: now,
      basis: 'online_mediation_9',
    })
    return allow({ draftId: draft.id })
  },
})
