import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { applyTransition, findCase, findMovedMeanwhile } from '@/lib/data/stores/case/case-store'
import { endCoMediatorsByClosing } from '@/lib/data/stores/case/co-mediator-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyContacts } from '@/lib/data/stores/case/contact-store'
import { addClosing } from '@/lib/data/stores/case/work-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { sendToParties } from '@/lib/data/stores/delivery/send-to-parties'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { decideEndDeclined } from '@/lib/domain/case/decide-close'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndDeclinedInput } from './application.input'

/**
 * 终结（对方不同意调解） (在线调解规则 第15条第二款, 第25条第四项): the other side of an application declined before there was
 * a mediator. The institution writes why and ends the mediation; the parties are notified. No one
 * earns points.
 */
export const endDeclined = defineUseCase({
  act: 'case:end-declined',
  input: EndDeclinedInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    if (!record) return null
    return {
      ...record,
      pauses: (await findClockChanges(db, caseId)).pauses,
      parties: await findPartyContacts(db, caseId),
      requests: await findChangeRequests(db, caseId),
      consents: await findConsents(db, caseId),
      // Before there is a mediator there is none of it.
      agreement: null,
      heldMeetings: 0,
      confirmedFacts: [],
      moved: await findMovedMeanwhile(db, record),
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _caseId, ...account }, context) => {
    if (record.moved) return record.moved
    return record.source === 'party_application'
      ? decideEndDeclined(record, account, context)
      : refuse('STATUS_DOES_NOT_ASK')
  },
  write: async (db, grant, transition, record, _account, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { account, failureReason, costRaising, courtNotes, outcome } = transition.event.data
    const fields = { account, failureReason, costRaising, courtNotes, outcome, statement: null }
    await addClosing(db, grant, record, fields, now)
    await endCoMediatorsByClosing(db, grant, record.id, now)
    const facts = { caseNo: record.caseNo, mediator: grant.actor.name }
    const notice = { document: 'case_closed', facts, meetingId: null } as const
    await sendToParties(db, grant.actor, record, notice, now)
    await queueBinding(db, record, grant.actor, null, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
