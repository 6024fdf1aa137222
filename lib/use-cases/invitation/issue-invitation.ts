import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import {
  addInvitation,
  findInvitables,
  revokeInvitation,
} from '@/lib/data/stores/invitation/invitation-store'
import { decideInvitation } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { IssueInvitationInput } from './invitation-acts.input'

/**
 * 邀请当事人: an invitation for one who takes part, by SMS or on paper. One that is still open is replaced. It moves
 * nothing of the case.
 */
export const issueInvitation = defineUseCase({
  act: 'invitation:issue',
  input: IssueInvitationInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { ...record, participants: await findInvitables(db, caseId) }
  },
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
