import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { addMinutesEntries } from '@/lib/data/stores/minutes/minutes-store'
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
  load: async (db, { caseId, minutesId }, { actor }) => {
    const loaded = await loadMinutes(db, { caseId, minutesId })
    if (!loaded) return null
    const people = await findPeopleNames(db, caseId)
    return {
      ...loaded,
      state: loaded.minutes.state,
      minutesNo: loaded.minutes.minutesNo,
      speakers: [...people, { kind: 'mediator' as const, id: actor.id, name: actor.name }],
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
