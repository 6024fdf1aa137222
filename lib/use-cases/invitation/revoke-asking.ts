import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { revokeInvitation as store } from '@/lib/data/stores/invitation/invitation-store'
import { decideAskingRevocation } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RevokeInvitationInput } from './invitation-acts.input'
import { loadInvitables } from './load-invitables'

/** 撤销邀请 by the institution, until a mediator has taken the case: what it sent to the wrong person opens nothing from now on. */
export const revokeAsking = defineUseCase({
  act: 'asking:revoke',
  input: RevokeInvitationInput,
  load: (db, { caseId }) => loadInvitables(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, typed, { now }) => decideAskingRevocation(record, typed, now),
  write: async (db, grant, participant, record, { invitationId }, { now }) => {
    await store(db, grant, invitationId, 'by_institution', now)
    await appendEvent(db, {
      event: {
        kind: 'invitation.revoked',
        data: { participantId: participant.id, person: participant.name },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
