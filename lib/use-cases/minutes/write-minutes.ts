import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { addMinutesEntries } from '@/lib/data/stores/minutes/minutes-store'
import { decideWrite } from '@/lib/domain/minutes/decide-write'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMinutesWriting } from './load-minutes-writing'
import { WriteMinutesInput } from './minutes.input'

/**
 * 记录: adds entries to a draft. It writes no event, because the entries are rows that are never
 * changed and the submission carries the SHA-256 of their text. The draft of a meeting that was
 * held is finished also after the period has run out, but not after the closing.
 */
export const writeMinutes = defineUseCase({
  act: 'minutes:write',
  input: WriteMinutesInput,
  load: (db, { caseId, minutesId }) => loadMinutesWriting(db, { caseId, minutesId }),
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
