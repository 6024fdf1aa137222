import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findInvitables, revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { findInvitedOfMediator } from '@/lib/data/stores/invited/invited-store'
import { storeRevoked } from '@/lib/data/stores/invited/invited-write-store'
import { decideRevokeInvited } from '@/lib/domain/invited/decide-invited'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RevokeInvitedInput } from './invited-acts.input'
import { loadInvitedOfMediator } from './load-invited'

/**
 * 撤销邀请: the mediator ends it at once, with a reason that the parties read and the person does not.
 * A letter that is still open opens nothing any more.
 */
export const revokeInvited = defineUseCase({
  act: 'invited:revoke',
  input: RevokeInvitedInput,
  load: (db, { caseId }) => loadInvitedOfMediator(db, caseId),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { invitedId }) => decideRevokeInvited(facts, invitedId),
  write: async (db, grant, person, { record, subject }, { invitedId, reason }, { now }) => {
    if (!(await storeRevoked(db, grant, invitedId, reason, now))) {
      const there = (await findInvitedOfMediator(db, record.id)).find(({ id }) => id === invitedId)
      return refuse('INVITED_ENDED', {
        by: there?.endedBy,
        at: there?.endedAt?.toISOString(),
      })
    }
    const participantId = person.participantId
    const invitation = (await findInvitables(db, record.id)).find(
      ({ id }) => id === participantId,
    )?.invitation
    if (invitation) await revokeInvitation(db, grant, invitation.id, 'by_mediator', now)
    await appendEvent(db, {
      event: {
        kind: 'invited.revoked',
        data: { invitedId, personKind: person.kind, hasHelped: person.hasPromised },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
