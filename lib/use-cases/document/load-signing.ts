import 'server-only'
import type { Db } from '@/lib/data/door'
import { findIdentityChecks } from '@/lib/data/stores/case/identity-check-store'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { findSignatures } from '@/lib/data/stores/document/signature-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findPeople } from '@/lib/domain/case/preparations'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { loadAgreement } from '../agreement/load-agreement'

/**
 * A case, locked, with one of its finalised documents, the people of the case and what was signed.
 */
export async function loadSigning(
  db: Db,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
) {
  const record = await loadAgreement(db, caseId)
  const stored = record && (await findDocuments(db, caseId)).find(({ id }) => id === documentId)
  if (!record || !stored) return null
  const parties = await findPreparedParties(db, caseId)
  const all = await findSignatures(db, caseId)
  return {
    ...record,
    parties,
    people: findPeople(parties),
    agents: await findAgreementAgents(db, caseId),
    identityChecks: await findIdentityChecks(db, caseId),
    stored,
    document: toDocumentToSign(stored),
    inDocument: all.filter((each) => each.documentId === documentId),
    signatures: answersOf(stored, all, record.agreement),
  }
}
