import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { addMinutesEntries } from '@/lib/data/stores/minutes/minutes-store'
import { listMediators } from '@/lib/domain/case/co-mediators'
import { decideWrite } from '@/lib/domain/minutes/decide-write'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMinutes } from './load-minutes'
import { WriteMinutesInput } from './minutes.input'

/**
 * 记录: adds entries to a draft. It writes no event, because the entries are rows that are never
 * changed and the submission carries the SHA-256 of their text. The draft of a meeting that was held is
 * finished also after the period has run out, but not after the closing.
 */
export const writeMinutes = defineUseCase({
  act: 'minutes:write',
  input: WriteMinutesInput,
  load: async (db, { caseId, minutesId }) => {
    const loaded = await loadMinutes(db, { caseId, minutesId })
    if (!loaded) return null
    const people = await findPeopleNames(db, caseId)
    const mediators = listMediators(loaded, await findCoMediators(db, caseId))
    return {
      ...loaded,
      state: loaded.minutes.state,
      minutesNo: loaded.minutes.minutesNo,
      speakers: [...people, ...mediators.map((each) => ({ ...each, kind: 'mediator' as const }))],
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { entries }, context) => decideWrite(record, entries, context),
  write: async (db, grant, added, record, { minutesId, device }, { now }) => {
    await addMinutesEntries(db, grant, record, minutesId, added)
    if (device) await addReceipt(db, grant, record, { ...device, kind: 'minutes-entry' }, now)
    return allow({ caseId: record.id, minutesId, lastNo: record.entries.length + added.length })
  },
})
