import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { findGuardians, storeGuardianEnd } from '@/lib/data/stores/participant/guardian-store'
import { decideEndGuardian } from '@/lib/domain/participant/decide-guardian'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndGuardianInput } from './guardian-acts.input'
import { loadHelpers } from './load-helpers'

/**
 * 监护结束 (民法典 第39条, 第175条): the guardian of a party acts no more, from that moment; a letter that is
 * still open opens nothing. What they signed before holds. Another guardian may be added
 * (guardian:add).
 */
export const endGuardian = defineUseCase({
  act: 'guardian:end',
  input: EndGuardianInput,
  load: async (db, { caseId }) => {
    const facts = await loadHelpers(db, caseId)
    return facts && { ...facts, guardians: await findGuardians(db, caseId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { guardianId, on, reason }, { today }) =>
    decideEndGuardian(facts, { guardianId, on, reason }, today),
  write: async (db, grant, ended, { record, subject, participants }, { on, reason }, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!ended) return done
    const { id, name, party } = ended
    if (!(await storeGuardianEnd(db, grant, id, on, reason)))
      return refuse('GUARDIAN_ENDED', { person: name })
    const invitation = participants.find((each) => each.id === id)?.invitation
    if (invitation) await revokeInvitation(db, grant, invitation.id, 'by_mediator', now)
    await appendEvent(db, {
      event: {
        kind: 'guardian.ended',
        data: { participantId: id, party: party.name, person: name, on, reason },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
