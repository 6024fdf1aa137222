import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { findHelpers, storeHelperEnd } from '@/lib/data/stores/participant/helper-store'
import { decideEndHelper, refuseEndedHelper } from '@/lib/domain/participant/decide-helper'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndHelperInput } from './helper-acts.input'
import { loadHelpers } from './load-helpers'

/**
 * 不再帮忙: the mediator ends it at once, with a reason. From that moment the helper sees nothing of
 * the case, and a letter that is still open opens nothing.
 */
export const endHelper = defineUseCase({
  act: 'helper:end',
  input: EndHelperInput,
  load: (db, { caseId }) => loadHelpers(db, caseId),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { helperId }) => decideEndHelper(facts, helperId),
  write: async (db, grant, helper, facts, { helperId, reason }, { now }) => {
    const { record, subject, parties, participants } = facts
    if (!(await storeHelperEnd(db, grant, helperId, reason, now))) {
      const there = (await findHelpers(db, record.id)).find(({ id }) => id === helperId)
      return refuseEndedHelper(there?.end ?? null)
    }
    const invitation = participants.find(({ id }) => id === helperId)?.invitation
    if (invitation) await revokeInvitation(db, grant, invitation.id, 'by_mediator', now)
    const party = parties.find(({ id }) => id === helper.partyId)
    await appendEvent(db, {
      event: {
        kind: 'helper.ended',
        data: { helperId, party: party?.name ?? '', relation: helper.relation },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
