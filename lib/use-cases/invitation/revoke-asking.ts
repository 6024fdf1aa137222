import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideAskingRevocation } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RevokeInvitationInput } from './invitation-acts.input'
import { loadInvitables } from './load-invitables'
import { writeRevocation } from './write-revocation'

/**
 * 撤销邀请 by the institution, until a mediator has taken the case: what it sent to the wrong person
 * opens nothing from now on.
 */
export const revokeAsking = defineUseCase({
  act: 'asking:revoke',
  input: RevokeInvitationInput,
  load: (db, { caseId }) => loadInvitables(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, typed, { now }) => decideAskingRevocation(record, typed, now),
  write: async (db, grant, participant, record, { invitationId }, { now }) => {
    const revoked = { invitationId, reason: 'by_institution' } as const
    await writeRevocation(db, grant, record, participant, revoked, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
