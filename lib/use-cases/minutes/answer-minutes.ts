import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addMinutesAnswer } from '@/lib/data/stores/minutes/minutes-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideAnswerMinutes } from '@/lib/domain/minutes/decide-answer'
import { allow } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { defineUseCase } from '../define-use-case'
import { loadMinutes } from './load-minutes'
import { AnswerMinutesInput } from './minutes.input'

/**
 * 登记核对: one person present confirms the minutes or objects (在线调解规则 第22条). The last confirmation
 * completes them and earns the points of confirmed minutes.
 */
export const answerMinutes = defineUseCase({
  act: 'minutes:answer',
  input: AnswerMinutesInput,
  load: async (db, key) => {
    const loaded = await loadMinutes(db, key)
    if (!loaded) return null
    return {
      ...loaded,
      heldOn: toLocalDate(loaded.meeting.held?.from ?? loaded.meeting.startsAt),
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => decideAnswerMinutes(record, statement, context),
  write: async (db, grant, transition, record, statement, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { caseId: _, ...answer } = statement
    const { version, person } = transition.event.data
    await addMinutesAnswer(
      db,
      grant,
      record,
      {
        ...answer,
        version,
        personName: person,
        answerNo: record.answers.length + 1,
        recordedAt: now,
      },
      transition.isComplete ? now : null,
    )
    if (transition.isComplete) {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, { code: 'record', subject: record.minutes.id })
    }
    return allow({ caseId: record.id, minutesId: record.minutes.id })
  },
})
