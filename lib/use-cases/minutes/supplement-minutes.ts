import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addMinutes } from '@/lib/data/stores/minutes/minutes-store'
import { decideSupplementMinutes } from '@/lib/domain/minutes/decide-open'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMinutes } from './load-minutes'
import { SupplementMinutesInput } from './minutes.input'

/** 补充笔录: what is to be added to confirmed minutes becomes minutes of their own. */
export const supplementMinutes = defineUseCase({
  act: 'minutes:supplement',
  input: SupplementMinutesInput,
  load: async (db, { caseId, supplementedId }) => {
    const loaded = await loadMinutes(db, { caseId, minutesId: supplementedId })
    return (
      loaded && {
        ...loaded,
        supplemented: loaded.minutes,
        openSupplement:
          loaded.all.find(
            ({ supplementsId, state }) => supplementsId === supplementedId && state !== 'confirmed',
          ) ?? null,
        minutesCount: loaded.all.length,
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input, context) =>
    record.openSupplement?.id === input.minutesId
      ? allow(null)
      : decideSupplementMinutes(record, input, context),
  write: async (db, grant, transition, record, { minutesId, supplementedId }, { now }) => {
    const done = allow({ caseId: record.id, minutesId })
    if (!transition) return done
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addMinutes(db, grant, record, {
      id: minutesId,
      minutesNo: transition.event.data.minutesNo,
      meetingId: record.meeting.id,
      supplementsId: supplementedId,
      openedAt: now,
    })
    return done
  },
})
