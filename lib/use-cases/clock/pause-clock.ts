import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addSuspicionReport } from '@/lib/data/stores/case/suspicion-store'
import { addPause } from '@/lib/data/stores/deadline/clock-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { decidePause } from '@/lib/domain/case/decide-pause'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadClock } from './load-clock'
import { PauseClockInput } from './pause-clock.input'

/**
 * 暂停计算期限: an appraisal before filing (在线调解规则 第26条), or a suspension, with its report (特邀规定 第18条).
 */
export const pauseClock = defineUseCase({
  act: 'clock:pause',
  input: PauseClockInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return record && { ...record, meetings: await findMeetings(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, pause, context) => decidePause(record, pause, context),
  write: async (db, grant, transition, record, { from, reason, note }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addPause(db, grant, record, { from, reason })
    const { findings } = transition.event.data
    if (findings !== undefined) {
      await addSuspicionReport(db, grant, record, { suspicion: note, findings }, now)
      await notify(db, {
        kind: 'suspicion.reported',
        facts: { mediator: grant.actor.name },
        about: record,
        to: toClerks(record.courtId),
        by: grant.actor,
        at: now,
      })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo, from, reason })
  },
})
