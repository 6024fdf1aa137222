import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findLastReport } from '@/lib/data/stores/case/suspicion-store'
import { endPause } from '@/lib/data/stores/deadline/clock-store'
import { decideResume } from '@/lib/domain/case/decide-pause'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadClock } from './load-clock'
import { ResumeClockInput } from './resume-clock.input'

/** 恢复计算期限: the open pause gets its last day, and the period its new one. */
export const resumeClock = defineUseCase({
  act: 'clock:resume',
  input: ResumeClockInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return record && { ...record, report: await findLastReport(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, end, context) => decideResume(record, end, context),
  write: async (db, grant, transition, record, { to }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await endPause(db, grant, record.id, to)
    const { dueOn } = transition.event.data
    return allow({ caseId: record.id, caseNo: record.caseNo, dueOn })
  },
})
