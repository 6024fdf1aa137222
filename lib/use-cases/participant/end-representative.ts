import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase, refuseMeanwhile } from '@/lib/data/stores/case/case-store'
import { findInvitables, revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import {
  findRepresentatives,
  storeRepresentativeEnd,
} from '@/lib/data/stores/participant/representative-store'
import {
  decideEndRepresentative,
  type EndedRepresentative,
} from '@/lib/domain/participant/decide-representative'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndRepresentativeInput } from './guardian-acts.input'

/**
 * 更换代表单位的人、法定代理人, until a mediator has taken the case: one whom the institution named acts no more,
 * from that moment, and what opens the case for them opens nothing. Another may then be named
 * (invitation:ask, asking:add-guardian).
 */
export const endRepresentative = defineUseCase({
  act: 'asking:end-representative',
  input: EndRepresentativeInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return (
      record && {
        record,
        status: record.status,
        representatives: await findRepresentatives(db, caseId),
        participants: await findInvitables(db, caseId),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, { representativeId, reason }, { actor, today }) =>
    decideEndRepresentative(facts, { representativeId, reason, by: actor.name }, today),
  write: async (db, grant, ended, { record, participants }, _input, { now, today }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!ended) return done
    if (!(await storeRepresentativeEnd(db, grant, ended.id, today, ended.reason)))
      return refuseMeanwhile(db, record.id)
    const invitation = participants.find(({ id }) => id === ended.id)?.invitation
    if (invitation) await revokeInvitation(db, grant, invitation.id, 'by_institution', now)
    await appendEvent(db, {
      event: eventOf(ended, today),
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return done
  },
})

function eventOf(ended: EndedRepresentative, on: LocalDate) {
  const data = { participantId: ended.id, party: ended.party, person: ended.name, on }
  return ended.isGuardian
    ? ({ kind: 'guardian.ended', data: { ...data, reason: ended.reason } } as const)
    : ({ kind: 'representative.ended', data: { ...data, reason: ended.reason } } as const)
}
