import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findOwnPlanned } from '@/lib/data/stores/meeting/own-meeting-store'
import {
  findUnavailable,
  sayUnavailable as store,
} from '@/lib/data/stores/meeting/unavailable-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { decideOwnDay } from '@/lib/domain/meeting/decide-own-day'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'
import { SayUnavailableInput } from './participation-acts.input'

/**
 * 这一天不能来 (在线调解规则 第16条): a party, or who may for it, declares it of the day of a planned
 * meeting, or takes it back. The mediator gets a notice and moves the meeting; until then it stays.
 */
export const sayUnavailable = defineUseCase({
  act: 'party:say-unavailable',
  input: SayUnavailableInput,
  load: async (db, { caseId, meetingId }) => {
    await lockOwnCase(db, caseId)
    const own = await loadOwnCase(db, caseId)
    const planned = own?.status === 'in_mediation' ? await findOwnPlanned(db, caseId) : []
    const meeting = planned.find(({ id }) => id === meetingId)
    return own && meeting
      ? { ...own, meeting, unavailable: await findUnavailable(db, caseId) }
      : null
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { partyId, answer }, { actor, now }) => {
    const part = findPartFor(facts.taking, { accountId: actor.id, partyId, capacity: 'consent' })
    const party = facts.parties.find(({ id }) => id === partyId)
    if (!part || !party) return refuse('NOT_YOURS_TO_ANSWER')
    const decided = decideOwnDay({ ...facts, party }, answer, { now })
    return decided.ok ? allow(decided.value && { ...decided.value, part }) : decided
  },
  write: async (db, grant, said, facts, input, { now }) => {
    const done = allow({ caseId: facts.id, answer: input.answer })
    if (!said) return done
    const { day, event, part } = said
    if (!(await store(db, grant, { ...input, participantId: part.id }, now)))
      return refuse('NOT_FOUND')
    await appendEvent(db, {
      event,
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_16',
    })
    await notify(db, {
      kind: 'party.day-answered',
      facts: { answer: input.answer, on: day, meetingNo: facts.meeting.no },
      about: facts,
      to: toOrNone(facts.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
