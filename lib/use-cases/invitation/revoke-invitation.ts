import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideRevocation } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RevokeInvitationInput } from './invitation-acts.input'
import { loadInvitables } from './load-invitables'
import { writeRevocation } from './write-revocation'

/** 撤销邀请: a letter or an SMS that went to the wrong person opens nothing from now on. */
export const revokeInvitation = defineUseCase({
  act: 'invitation:revoke',
  input: RevokeInvitationInput,
  load: (db, { caseId }) => loadInvitables(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, typed, { now }) => decideRevocation(record, typed, now),
  write: async (db, grant, participant, record, { invitationId }, { now }) => {
    const revoked = { invitationId, reason: 'by_mediator' } as const
    await writeRevocation(db, grant, record, participant, revoked, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
