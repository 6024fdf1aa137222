import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { reopenMinutesDraft } from '@/lib/data/stores/minutes/minutes-store'
import { decideReopenMinutes } from '@/lib/domain/minutes/decide-submit'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMinutes } from './load-minutes'
import { ReopenMinutesInput } from './minutes.input'

/** 退回修改: takes the minutes back from the persons present; their confirmations count no longer. */
export const reopenMinutes = defineUseCase({
  act: 'minutes:reopen',
  input: ReopenMinutesInput,
  load: (db, key) => loadMinutes(db, key),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record) => decideReopenMinutes(record),
  write: async (db, grant, transition, record, { minutesId }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await reopenMinutesDraft(db, grant, minutesId)
    return allow({ caseId: record.id, minutesId })
  },
})
