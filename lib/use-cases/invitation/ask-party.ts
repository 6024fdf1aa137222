import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { refuseMeanwhile } from '@/lib/data/stores/case/case-store'
import { addInvitation, revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { storeRepresentative } from '@/lib/data/stores/participant/guardian-store'
import { decideAsking } from '@/lib/domain/invitation/decide-invitation'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { AskPartyInput } from './invitation-acts.input'
import { loadInvitables } from './load-invitables'

/**
 * 征询对方 (在线调解规则 第15条): until a mediator has taken the case, the institution invites a party to
 * answer. An invitation that is still open is replaced.
 */
export const askParty = defineUseCase({
  act: 'invitation:ask',
  input: AskPartyInput,
  load: (db, { caseId }) => loadInvitables(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, typed) => decideAsking(record, typed, newId()),
  write: async (db, grant, issued, record, _input, { now }) => {
    const { participant, channel, replaced, adds, phone } = issued
    if (adds && !(await storeRepresentative(db, grant, { ...adds, phone }, now)))
      return refuseMeanwhile(db, record.id)
    if (replaced) await revokeInvitation(db, grant, replaced, 'renewed', now)
    const invitationId = await addInvitation(db, grant, record, issued, now)
    const data = {
      participantId: participant.id,
      person: participant.name,
      channel,
      isRenewed: replaced !== null,
    }
    await appendEvent(db, {
      event: { kind: 'invitation.issued', data },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_15',
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, invitationId, channel })
  },
})
