import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addExtension } from '@/lib/data/stores/deadline/clock-store'
import { readMaxExtensionDays } from '@/lib/data/stores/parameter/parameter-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideExtend } from '@/lib/domain/case/decide-extend'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ExtendPeriodInput } from './extend-period.input'
import { loadClock } from './load-clock'

/** 延长调解期限 (在线调解规则 第24条): every party agreed, each with how and when. */
export const extendPeriod = defineUseCase({
  act: 'clock:extend',
  input: ExtendPeriodInput,
  load: async (db, { caseId }, { today }) => {
    const record = await loadClock(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        maxExtensionDays: await readMaxExtensionDays(db, record, today),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, answer, context) => decideExtend(record, answer, context),
  write: async (db, grant, transition, record, { days }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addExtension(db, grant, record, { days, agreedOn: transition.agreedOn })
    const { dueOn } = transition.event.data
    return allow({ caseId: record.id, caseNo: record.caseNo, dueOn })
  },
})
