import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addService, findServices } from '@/lib/data/stores/delivery/service-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideService } from '@/lib/domain/delivery/decide-service'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { RecordServiceInput } from './record-service.input'

/** 登记送达 (特邀规定 第14、19条): what was served to a party by hand, in which way and with which result. */
export const recordService = defineUseCase({
  act: 'service:record',
  input: RecordServiceInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        meetings: await findMeetings(db, caseId),
        services: await findServices(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { subject, partyId, way, result, on, note }, context) =>
    decideService(record, { ...subject, partyId, way, result, on, note }, context),
  write: async (db, grant, transition, record, { note }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addService(db, grant, record, transition.entry, {
      recorded: record.services.length,
      partyName: transition.party,
      note,
      recordedAt: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
