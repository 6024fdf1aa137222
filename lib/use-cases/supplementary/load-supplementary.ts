import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findAgreement, findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { AgreementParty } from '@/lib/domain/agreement/people'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { loadClock } from '../clock/load-clock'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'

async function supplementsOf(
  db: Db,
  caseId: string,
  agreement: AgreementState | null,
  parties: readonly AgreementParty[],
) {
  const all = await findSupplements(db, caseId)
  return {
    agreement,
    effective: findEffective(agreement, parties),
    confirmations: await findConfirmationsOfCase(db, caseId),
    supplements: all.filter(({ agreementNo }) => agreementNo === agreement?.agreementNo),
    clauses: agreement ? agreementClauses(agreement.draft, parties).map(({ text }) => text) : [],
  }
}

/**
 * The agreement of an own case with its supplements; the case is locked, so that its parties act
 * one after the other.
 */
export async function loadOwnSupplements(db: Db, caseId: string) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  const agreement = await findPlainAgreement(db, caseId)
  return {
    ...record,
    ...(await supplementsOf(db, caseId, agreement, record.parties)),
    scope: scopeOfOwn(record),
    subject: subjectOfOwn(record),
  }
}

async function loadMediatedSupplements(db: Db, caseId: string) {
  const record = await loadClock(db, caseId)
  if (!record) return null
  const agreement = await findAgreement(db, caseId)
  const parties = await findPreparedParties(db, caseId)
  return {
    ...record,
    parties,
    taking: null,
    ...(await supplementsOf(db, caseId, agreement, parties)),
    scope: scopeOf(record),
    subject: eventSubjectOf(record),
  }
}

/** The same for one who takes part, or for the mediator. */
export async function loadSupplements(
  db: Db,
  { caseId }: { readonly caseId: string },
  { actor }: { readonly actor: Pick<Actor, 'role'> },
): Promise<
  | NonNullable<Awaited<ReturnType<typeof loadOwnSupplements>>>
  | NonNullable<Awaited<ReturnType<typeof loadMediatedSupplements>>>
  | null
> {
  return actor.role === 'party'
    ? loadOwnSupplements(db, caseId)
    : loadMediatedSupplements(db, caseId)
}
export type LoadedSupplements = NonNullable<Awaited<ReturnType<typeof loadSupplements>>>
