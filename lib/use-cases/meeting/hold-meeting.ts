import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addIdentityCheck, findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findPreparationFacts } from '@/lib/data/stores/case/preparation-store'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { storeHeld } from '@/lib/data/stores/meeting/meeting-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { findGuidingJudges } from '@/lib/domain/conference/attendance'
import { decideHoldMeeting } from '@/lib/domain/meeting/decide-hold'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { fillCourse } from '../minutes/fill-course'
import { loadMeetings } from './load-meetings'
import { HoldMeetingInput } from './meeting.input'

/**
 * 登记召开情况: from when to when a planned meeting took place, who came, and how each was identified at
 * the opening, where that was not done shortly before (在线诉讼规则 第7条). It earns points.
 */
export const holdMeeting = defineUseCase({
  act: 'meeting:hold',
  input: HoldMeetingInput,
  load: async (db, { caseId }) => {
    const facts = await loadMeetings(db, caseId)
    return (
      facts && {
        ...facts,
        people: await findPeopleNames(db, caseId),
        checks: await findTimedChecks(db, caseId),
        preparations: await findPreparationFacts(db, caseId, facts.source),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, entry, context) => decideHoldMeeting(record, entry, context),
  write: async (db, grant, transition, record, { heldFrom, heldTo }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { meeting, attendances } = transition
    const held = { from: heldFrom, to: heldTo }
    const log = await findConferenceLog(db, meeting.id)
    const judges = log === null ? [] : findGuidingJudges(log.marks, log.seats)
    await storeHeld(db, grant, record, meeting.id, held, attendances, judges)
    for (const [index, { person, entry, event, basis }] of transition.renewals.entries()) {
      const recorded = record.checks.length + index
      await addIdentityCheck(db, grant, record, entry, {
        recorded,
        person,
        note: null,
        recordedAt: now,
      })
      const by = grant.actor
      const eventId = await appendEvent(db, {
        event,
        subject: eventSubjectOf(record),
        by,
        at: now,
        basis,
      })
      const earner = { mediatorId: by.id, eventId, on: today }
      await earnOperation(db, grant, record, earner, { code: 'identity_check', subject: person.id })
    }
    const planned = record.meetings.find(({ id }) => id === meeting.id)
    if (planned) await fillCourse(db, grant, record, planned, now)
    const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
    await earnOperation(db, grant, record, earner, { code: 'session', subject: meeting.id })
    return allow({ caseId: record.id, meetingId: meeting.id })
  },
})
