import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addInvitation, revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { decideInvitation } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { IssueInvitationInput } from './invitation-acts.input'
import { loadInvitables } from './load-invitables'

/**
 * 邀请当事人: an invitation for one who takes part, by SMS or on paper. One that is still open is
 * replaced. It moves nothing of the case.
 */
export const issueInvitation = defineUseCase({
  act: 'invitation:issue',
  input: IssueInvitationInput,
  load: (db, { caseId }) => loadInvitables(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, typed) => decideInvitation(record, typed),
  write: async (db, grant, issued, record, _input, { now }) => {
    const { participant, channel, replaced } = issued
    if (replaced) await revokeInvitation(db, grant, replaced, 'renewed', now)
    const invitationId = await addInvitation(db, grant, record, issued, now)
    await appendEvent(db, {
      event: {
        kind: 'invitation.issued',
        data: {
          participantId: participant.id,
          person: participant.name,
          channel,
          isRenewed: replaced !== null,
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, invitationId, channel })
  },
})
