import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findPreparationFacts } from '@/lib/data/stores/case/preparation-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { addMinutes, findMinutesOfCase } from '@/lib/data/stores/minutes/minutes-store'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import { decideOpenMinutes } from '@/lib/domain/minutes/decide-open'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { fillCourse } from './fill-course'
import { OpenMinutesInput } from './minutes.input'

/** 开始笔录 (在线调解规则 第22条): opens the minutes of a meeting. Sent again it opens no second one. */
export const openMinutes = defineUseCase({
  act: 'minutes:open',
  input: OpenMinutesInput,
  load: async (db, { caseId, meetingId }) => {
    const record = await loadClock(db, caseId)
    const meeting = record && (await findMeetings(db, caseId)).find(({ id }) => id === meetingId)
    if (!record || !meeting) return null
    const all = await findMinutesOfCase(db, caseId)
    const preparations = await findPreparationFacts(db, caseId, record.source)
    return {
      ...record,
      meeting,
      existing:
        all.find((each) => each.meetingId === meetingId && each.supplementsId === null) ?? null,
      minutesCount: all.length,
      missing: findMissingPreparations(preparations, { form: meeting.form }),
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input, context) =>
    record.existing?.id === input.minutesId
      ? allow(null)
      : decideOpenMinutes(record, input, context),
  write: async (db, grant, transition, record, { minutesId, meetingId }, { now }) => {
    const done = allow({ caseId: record.id, minutesId })
    if (!transition) return done
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addMinutes(db, grant, record, {
      id: minutesId,
      minutesNo: transition.event.data.minutesNo,
      meetingId,
      supplementsId: null,
      openedAt: now,
    })
    await fillCourse(db, grant, record, record.meeting, now)
    return done
  },
})
