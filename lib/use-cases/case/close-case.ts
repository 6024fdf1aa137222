import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, findMovedMeanwhile } from '@/lib/data/stores/case/case-store'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findCaseFacts } from '@/lib/data/stores/fact/case-facts-store'
import { endAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { endCoMediatorsByClosing } from '@/lib/data/stores/case/co-mediator-store'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { findConfirmingRuling } from '@/lib/data/stores/scoring/confirming-ruling-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { earnClosing } from '@/lib/data/stores/scoring/points-store'
import { findPartyContacts } from '@/lib/data/stores/case/contact-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findDaysOfCase } from '@/lib/data/stores/performance/days-in-force-store'
import { planReminders } from '@/lib/data/stores/performance/reminder-store'
import { addPerformanceDays } from '@/lib/data/stores/performance/performance-store'
import { addClosing } from '@/lib/data/stores/case/work-store'
import { sendToParties } from '@/lib/data/stores/delivery/send-to-parties'
import { decideClose } from '@/lib/domain/case/decide-close'
import { countHeld } from '@/lib/domain/meeting/meeting'
import {
  findPerformanceDays,
  planPerformanceReminders,
} from '@/lib/domain/performance/performance-days'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CloseCaseInput } from './close-case.input'

/**
 * 结案 with one of the eight grounds of 第25条 and its evidence; a failure records the four fields of
 * 第21条.
 */
export const closeCase = defineUseCase({
  act: 'case:close',
  input: CloseCaseInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    if (!record) return null
    const { pauses } = await findClockChanges(db, caseId)
    const parties = await findPartyContacts(db, caseId)
    const { facts, confirmed } = await findCaseFacts(db, caseId)
    return {
      ...record,
      pauses,
      parties,
      requests: await findChangeRequests(db, caseId),
      consents: await findConsents(db, caseId),
      agreement: await findAgreement(db, caseId),
      heldMeetings: countHeld(await findMeetings(db, caseId)),
      confirmedFacts: confirmed,
      hasFacts: facts.length > 0,
      ruling: await findConfirmingRuling(db, caseId),
      moved: await findMovedMeanwhile(db, record),
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, closing, context) => record.moved ?? decideClose(record, closing, context),
  write: async (db, grant, transition, record, _closing, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { account, failureReason, costRaising, courtNotes, outcome, success, days } =
      transition.event.data
    const fields = { account, failureReason, costRaising, courtNotes }
    await addClosing(
      db,
      grant,
      record,
      { ...fields, outcome, statement: transition.statement },
      now,
    )
    if (outcome === 'agreement' && transition.statement === null && record.agreement) {
      const performance = findPerformanceDays(record.agreement.draft)
      await addPerformanceDays(db, grant, record, performance)
      const about = { caseId: record.id, by: grant.actor }
      // Of an agreement that was supplemented before the closing, the days in force.
      const inForce = (await findDaysOfCase(db, record.id))?.now ?? performance
      await planReminders(db, about, planPerformanceReminders(inForce, now))
    }
    await endAssignment(
      db,
      grant,
      record.id,
      { because: 'case_closed', reason: outcome, text: null },
      now,
    )
    await endCoMediatorsByClosing(db, grant, record.id, now)
    // 在线调解规则 第15、21条: a mediation that failed is notified to the parties.
    if (!success)
      await sendToParties(
        db,
        grant.actor,
        record,
        {
          document: 'case_closed',
          facts: { caseNo: record.caseNo, mediator: grant.actor.name },
          meetingId: null,
        },
        now,
      )
    const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
    const hasUndisputedFacts = record.hasFacts ? record.confirmedFacts.length > 0 : null
    await earnClosing(db, grant, record, earner, { success, days, hasUndisputedFacts })
    // A court may rule before the closing; its points are those of a success that is scored only
    // now.
    if (success && record.ruling)
      await enqueue(db, {
        kind: 'confirmation_points',
        payload: { caseId: record.id, mediatorId: grant.actor.id, ...record.ruling },
        runAt: now,
        by: grant.actor.id,
      })
    await queueBinding(db, record, grant.actor, null, now)
    return allow({ caseId: record.id, caseNo: record.caseNo, success })
  },
})
