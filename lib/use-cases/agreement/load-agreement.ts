import 'server-only'
import type { Db } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findAgreementParties } from '@/lib/data/stores/party/party-name-store'
import { parseAmount } from '@/lib/domain/money/amount'
import { loadClock } from '../clock/load-clock'

/** A case, locked, with its newest agreement and what the check of one needs. */
export async function loadAgreement(db: Db, caseId: string) {
  const record = await loadClock(db, caseId)
  if (!record) return null
  const claim = record.amount === null ? null : parseAmount(record.amount)
  return {
    ...record,
    claim: claim?.ok ? claim.value : null,
    parties: await findAgreementParties(db, caseId),
    agreement: await findAgreement(db, caseId),
  }
}
