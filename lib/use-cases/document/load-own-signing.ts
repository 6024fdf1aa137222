import 'server-only'
import type { Db } from '@/lib/data/door'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findOwnDocuments } from '@/lib/data/stores/document/own-document-store'
import { findPlainSignatures } from '@/lib/data/stores/document/signature-store'
import { findWitnesses } from '@/lib/data/stores/document/witness-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findPeople } from '@/lib/domain/case/preparations'
import { findOwnPeople } from '@/lib/domain/participant/own-people'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import type { OwnSigner } from '@/lib/domain/signature/decide-own-answer'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { loadOwnCase } from '../participation/load-own-case'

/**
 * The same as `loadSigning` for one who takes part, by what their database role may read. The case
 * is locked.
 */
export async function loadOwnSigning(
  db: Db,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
  actor: Actor,
) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  const stored = record && (await findOwnDocuments(db, caseId)).find(({ id }) => id === documentId)
  if (!record || !stored) return null
  const agreement = await findPlainAgreement(db, caseId)
  const checks = await findTimedChecks(db, caseId)
  const own: Omit<OwnSigner, 'confirmedAt'> = {
    parts: findOwnPeople(record.taking, actor.id),
    checks,
    witnesses: await findWitnesses(db, documentId),
  }
  return {
    ...record,
    // What the check of a draft needs beside the terms; a finished one is not checked any more.
    claim: null,
    agreement,
    people: findPeople(record.parties),
    agents: await findAgreementAgents(db, caseId),
    identityChecks: checks,
    stored,
    document: toDocumentToSign(stored),
    signatures: answersOf(stored, await findPlainSignatures(db, caseId), agreement),
    own,
  }
}
