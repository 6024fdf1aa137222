import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import {
  addMinutesAnswer,
  confirmMinutes,
  findPlainAnswers,
} from '@/lib/data/stores/minutes/minutes-store'
import { completeOwnMinutes, findOwnMinutes } from '@/lib/data/stores/minutes/own-minutes-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import type { Grant } from '@/lib/domain/access/policy'
import { decideAnswerMinutes } from '@/lib/domain/minutes/decide-answer'
import { findOwnAttendees } from '@/lib/domain/minutes/own-minutes'
import { allow, refuse } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { loadMinutes } from './load-minutes'
import { AnswerMinutesInput } from './minutes.input'

type Key = Pick<AnswerMinutesInput, 'caseId' | 'minutesId'>

async function loadByMediator(db: Db, key: Key) {
  const loaded = await loadMinutes(db, key)
  if (!loaded) return null
  const heldOn = toLocalDate(loaded.meeting.held?.from ?? loaded.meeting.startsAt)
  return { ...loaded, taking: null, heldOn }
}

/** The minutes of a meeting where a person of the own party was. The case is locked. */
async function loadByParty(db: Db, { caseId, minutesId }: Key) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  const minutes = (await findOwnMinutes(db, caseId)).find(({ id }) => id === minutesId)
  if (!record || !minutes) return null
  const answers = await findPlainAnswers(db, caseId)
  return {
    ...record,
    minutes,
    attendees: minutes.attendees,
    answers: answers.filter((each) => each.minutesId === minutesId),
    heldOn: toLocalDate(minutes.head.from),
  }
}

type ByParty = NonNullable<Awaited<ReturnType<typeof loadByParty>>>
type Loaded = NonNullable<Awaited<ReturnType<typeof loadByMediator>>> | ByParty

/** With which participation this account answers for the person; null: the mediator records it. */
function findParticipant({ taking, attendees }: Loaded, personId: string, { actor }: ActContext) {
  if (!taking) return allow(null)
  const own = findOwnAttendees(taking, actor.id, attendees)
  const part = own.find(({ person }) => person.id === personId)?.part
  return part ? allow(part.id) : refuse('NOT_YOURS_TO_ANSWER')
}

/**
 * 核对笔录 (在线调解规则 第22条): one person present confirms the minutes or objects, as the mediator records
 * it or on a phone of their own, today and online (docs/decisions/0110). The last confirmation
 * completes them and earns the points of confirmed minutes.
 */
export const answerMinutes = defineUseCase({
  act: 'minutes:answer',
  input: AnswerMinutesInput,
  load: (db, key, { actor }): Promise<Loaded | null> =>
    actor.role === 'party' ? loadByParty(db, key) : loadByMediator(db, key),
  scope: (record) => (record.taking ? scopeOfOwn(record) : scopeOf(record)),
  target: ({ caseId }) => caseId,
  subject: (record) => (record.taking ? subjectOfOwn(record) : eventSubjectOf(record)),
  decide: (record, statement, context) => {
    const participant = findParticipant(record, statement.personId, context)
    if (!participant.ok) return participant
    const online = record.taking && ({ how: 'online', on: context.today } as const)
    const given = { ...statement, ...online }
    const decided = decideAnswerMinutes(record, given, context)
    return decided.ok
      ? allow({ transition: decided.value, given, participantId: participant.value })
      : decided
  },
  write: async (db, grant, { transition, given, participantId }, record, _statement, context) => {
    const { now } = context
    const written = record.taking
      ? allow({ eventId: await writeOwnEvent(db, grant, record, transition, now) })
      : await applyTransition(db, grant, record, transition, now)
    if (!written.ok) return written
    const { caseId: _, ...answer } = given
    const { version, person } = transition.event.data
    await addMinutesAnswer(db, grant, record, {
      ...answer,
      version,
      personName: person,
      answerNo: record.answers.length + 1,
      recordedAt: now,
      participantId,
    })
    if (transition.isComplete) await complete(db, grant, record, written.value.eventId, context)
    return allow({ caseId: record.id, minutesId: record.minutes.id, answer: given.answer })
  },
})

type Transition = Extract<ReturnType<typeof decideAnswerMinutes>, { ok: true }>['value']

/**
 * What one who takes part does leaves the case's row as it is (docs/decisions/0094); the mediator
 * learns of it.
 */
async function writeOwnEvent(
  db: Db,
  { actor: by }: Grant<'minutes:answer'>,
  record: ByParty,
  { event, basis, isComplete }: Transition,
  now: Date,
): Promise<string> {
  const eventId = await appendEvent(db, {
    event,
    subject: subjectOfOwn(record),
    by,
    at: now,
    basis,
  })
  const { minutesNo, answer } = event.data
  await notify(db, {
    kind: 'minutes.answered',
    facts: { minutesNo, answer, isComplete },
    about: record,
    to: toOrNone(record.mediatorId, toMediator),
    by,
    at: now,
  })
  return eventId
}

/** The points are the mediator's: a party writes none, and leaves them to the system. */
async function complete(
  db: Db,
  grant: Grant<'minutes:answer'>,
  record: Loaded,
  eventId: string,
  { now, today }: ActContext,
): Promise<void> {
  const points = { code: 'record', subject: record.minutes.id } as const
  if (!record.taking) {
    await confirmMinutes(db, grant, record.minutes.id, now)
    const earner = { mediatorId: grant.actor.id, eventId, on: today }
    return earnOperation(db, grant, record, earner, points)
  }
  await completeOwnMinutes(db, grant, record.minutes.id, now)
  const { mediatorId } = record
  if (mediatorId)
    await enqueue(db, {
      kind: 'operation_points',
      payload: { caseId: record.id, mediatorId, eventId, on: today, ...points },
      runAt: now,
      by: grant.actor.id,
    })
}
