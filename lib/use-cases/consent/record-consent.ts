import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addConsents, findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideConsent } from '@/lib/domain/case/decide-consent'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { RecordConsentInput } from './record-consent.input'

/** 登记调解意愿 (在线调解规则 第4条): what one party agreed to or declined, how and on which day. */
export const recordConsent = defineUseCase({
  act: 'consent:record',
  input: RecordConsentInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        consents: await findConsents(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => decideConsent(record, statement, context),
  write: async (db, grant, transition, record, { note }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addConsents(db, grant, record, transition.entries, {
      recorded: record.consents.length,
      partyName: transition.event.data.party,
      note,
      recordedAt: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
