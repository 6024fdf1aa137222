import { findMissingPreparations } from '@/lib/domain/case/preparation'
import { decideCancelMeeting } from '@/lib/domain/meeting/decide-cancel'
import { decideHoldMeeting } from '@/lib/domain/meeting/decide-hold'
import { decideMoveMeeting, decideSchedule } from '@/lib/domain/meeting/decide-schedule'
import { decideUnavailable } from '@/lib/domain/meeting/decide-unavailable'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import { decideAnswerMinutes } from '@/lib/domain/minutes/decide-answer'
import { decideOpenMinutes, decideSupplementMinutes } from '@/lib/domain/minutes/decide-open'
import { decideReopenMinutes, decideSubmitMinutes } from '@/lib/domain/minutes/decide-submit'
import { decideWrite } from '@/lib/domain/minutes/decide-write'
import { checkedAt } from '../meeting/hold-case'
import { at } from '../time/day'
import type { Attempt, AttemptOf } from './attempt'
import { codesOf, facts, type Moment } from './rules'
import type { RulesCase, StoredMinutes } from './rules-case'

const planOf = ({ form, on, to }: AttemptOf<'schedule'> | AttemptOf<'move'>) => ({
  form,
  on,
  startsAt: at(`${on} 15:00`),
  endsAt: at(`${to} 16:00`),
  roomId: null,
  place: '调解室',
})

/** Meetings and their minutes. */
export function attemptMeeting(
  existing: RulesCase,
  attempt: Attempt,
  context: Moment,
): readonly string[] {
  const { meetings } = existing
  const change = (id: string, to: Partial<Meeting>) => {
    const index = meetings.findIndex((each) => each.id === id)
    meetings[index] = { ...meetings[index]!, ...to }
  }
  const planning = { ...facts(existing), leave: null, rooms: [], clashes: [] }
  switch (attempt.act) {
    case 'unavailable': {
      const { party, answer, on, to } = attempt
      const statement = { partyId: party, answer, from: on, to, note: null }
      const decided = decideUnavailable(existing, statement, context)
      if (decided.ok) existing.unavailable.push(statement)
      return codesOf(decided)
    }
    case 'schedule': {
      const { on: _, ...plan } = planOf(attempt)
      const decided = decideSchedule(planning, planOf(attempt), context)
      if (decided.ok)
        meetings.push({
          ...plan,
          id: `m${decided.value.no}`,
          no: decided.value.no,
          state: 'planned',
          reason: null,
          held: null,
          mediatorName: '谢岚',
          attendances: [],
        })
      return codesOf(decided)
    }
    case 'move': {
      const { on: _, ...plan } = planOf(attempt)
      const moved = { meetingId: attempt.meeting, reason: '一方出差', ...planOf(attempt) }
      const decided = decideMoveMeeting(planning, moved, context)
      if (decided.ok) change(attempt.meeting, plan)
      return codesOf(decided)
    }
    case 'cancel': {
      const { meeting } = attempt
      const decided = decideCancelMeeting(existing, { meetingId: meeting, reason: '和解中' })
      if (decided.ok) change(meeting, { state: 'cancelled' })
      return codesOf(decided)
    }
    case 'hold': {
      const held = { from: at(`${attempt.on} 08:00`), to: at(`${attempt.to} 08:30`) }
      const decided = decideHoldMeeting(
        {
          ...facts(existing),
          preparations: existing.preparations,
          // Identification before a meeting has a table of its own (renewal.test.ts).
          checks: existing.people.map(({ id, kind }) => checkedAt(kind, id, held.from)),
        },
        {
          meetingId: attempt.meeting,
          heldFrom: held.from,
          heldTo: held.to,
          attendances: existing.people.map(({ id }) => ({
            personId: id,
            attendance: attempt.came.includes(id) ? 'present' : 'absent',
            arrivedAt: null,
            verifiedBy: null,
            document: null,
            note: null,
          })),
        },
        context,
      )
      if (decided.ok)
        change(attempt.meeting, { state: 'held', held, attendances: decided.value.attendances })
      return codesOf(decided)
    }
    case 'open_minutes':
      return open(existing, attempt, context)
    default:
      return attemptMinutes(existing, attempt as AttemptOf<MinutesAct>, context)
  }
}

type MinutesAct =
  | 'write_minutes'
  | 'submit_minutes'
  | 'answer_minutes'
  | 'reopen_minutes'
  | 'supplement_minutes'

function add({ minutes }: RulesCase, meetingId: string, supplementsId: string | null) {
  const minutesNo = minutes.length + 1
  minutes.push({
    id: `n${minutesNo}`,
    minutesNo,
    meetingId,
    supplementsId,
    state: 'draft',
    version: 0,
    entries: [],
    answers: [],
  })
}

function open(
  existing: RulesCase,
  attempt: AttemptOf<'open_minutes'>,
  context: Moment,
): readonly string[] {
  const { minutes } = existing
  const meeting = existing.meetings.find(({ id }) => id === attempt.meeting)!
  const decided = decideOpenMinutes(
    {
      ...facts(existing),
      meeting,
      missing: findMissingPreparations(existing.preparations, { form: meeting.form }),
      existing:
        minutes.find((each) => each.meetingId === meeting.id && each.supplementsId === null) ??
        null,
      minutesCount: minutes.length,
    },
    { minutesId: 'new' },
    context,
  )
  if (decided.ok) add(existing, meeting.id, null)
  return codesOf(decided)
}

function attemptMinutes(
  existing: RulesCase,
  attempt: AttemptOf<MinutesAct>,
  context: Moment,
): readonly string[] {
  const own = existing.minutes.find(({ id }) => id === attempt.minutes)!
  const meeting = existing.meetings.find(({ id }) => id === own.meetingId)!
  const known = {
    ...facts(existing),
    minutes: own,
    entries: own.entries,
    isMeetingHeld: meeting.held !== null,
    attendees: meeting.attendances
      .filter(({ attendance }) => attendance !== 'absent')
      .map(({ personId, personName }) => ({ id: personId, name: personName })),
  }
  switch (attempt.act) {
    case 'write_minutes':
      return write(existing, own, attempt, context)
    case 'submit_minutes': {
      const lastNo = own.entries.length + (attempt.sawAll ? 0 : 1)
      const decided = decideSubmitMinutes(known, { lastNo, sha256: '' }, context)
      if (decided.ok) Object.assign(own, { state: 'submitted', version: own.version + 1 })
      return codesOf(decided)
    }
    case 'answer_minutes': {
      const { person, answer, explained, on } = attempt
      const decided = decideAnswerMinutes(
        { ...known, answers: own.answers, heldOn: existing.heldOn(meeting) },
        { personId: person, answer, how: 'signed', on, note: explained ? '金额记错' : null },
        context,
      )
      if (decided.ok) {
        own.answers.push({ version: own.version, personId: person, answer })
        if (decided.value.isComplete) own.state = 'confirmed'
      }
      return codesOf(decided)
    }
    case 'reopen_minutes': {
      const decided = decideReopenMinutes(known)
      if (decided.ok) own.state = 'draft'
      return codesOf(decided)
    }
    case 'supplement_minutes': {
      const decided = decideSupplementMinutes(
        {
          ...facts(existing),
          supplemented: own,
          openSupplement:
            existing.minutes.find(
              (each) => each.supplementsId === own.id && each.state !== 'confirmed',
            ) ?? null,
          meeting,
          minutesCount: existing.minutes.length,
        },
        { minutesId: 'new' },
        context,
      )
      if (decided.ok) add(existing, meeting.id, own.id)
      return codesOf(decided)
    }
  }
}

function write(
  { people, status }: RulesCase,
  own: StoredMinutes,
  { section }: AttemptOf<'write_minutes'>,
  context: Moment,
): readonly string[] {
  const entry = { section, speakerId: 'p1', text: '押金一万元已付', replaces: null }
  const decided = decideWrite(
    { ...own, status, speakers: people },
    [{ ...entry, id: `e${own.entries.length + 1}`, saidAt: context.now }],
    context,
  )
  if (decided.ok) own.entries.push(...decided.value)
  return codesOf(decided)
}
