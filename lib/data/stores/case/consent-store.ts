import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CONSENT_ANSWERS,
  CONSENT_SCOPES,
  type ConsentEntry,
} from '@/lib/domain/case/consent-entries'
import { CONSENT_WAYS, type Consent } from '@/lib/domain/case/consents'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 调解意愿: what the parties of a case answered. Entries are added and never changed.

const n = columnsOf('consents', 'n')
const CONSENT = select({
  partyId: n.party_id,
  scope: n.scope,
  answer: n.answer,
  how: n.way,
  on: n.given_on,
})

/** The consents of a case in the order in which they were recorded. */
export async function findConsents(db: Read, caseId: string): Promise<ConsentEntry[]> {
  const rows = await readRows(
    db,
    CONSENT,
    Prisma.sql`FROM consents n WHERE ${n.case_id} = ${caseId}::uuid ORDER BY ${n.entry_no}`,
  )
  return rows.map(({ partyId, scope, answer, how, on }) => ({
    partyId,
    scope: parseStoredEnum(CONSENT_SCOPES, scope, 'consents.scope'),
    answer: parseStoredEnum(CONSENT_ANSWERS, answer, 'consents.answer'),
    how: parseStoredEnum(CONSENT_WAYS, how, 'consents.way'),
    on: toDay(on),
  }))
}

type Recorded = {
  readonly recorded: number
  readonly partyName: string
  readonly recordedAt: Date
}

/** The same, answered by one who takes part for the party. */
export async function addOwnConsents(
  db: Db,
  _grant: Grant<'consent:give'>,
  { id, courtId, holderId }: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>,
  entries: readonly ConsentEntry[],
  { recorded, ...shared }: Recorded & { readonly participantId: string },
): Promise<void> {
  await db.consent.createMany({
    data: entries.map(({ how, on, ...entry }, index) => ({
      ...entry,
      ...shared,
      way: how,
      givenOn: fromDay(on),
      entryNo: recorded + index + 1,
      caseId: id,
      courtId,
      holderId,
    })),
  })
}

/**
 * What the court recorded before it referred the case, as the first answers of its parties: written
 * ahead of the case.
 */
export async function addReferredConsents(
  db: Db,
  grant: Grant<'referral:submit' | 'referral:register' | 'referral:import'>,
  of: { readonly caseId: string; readonly courtId: string; readonly holderId: string },
  consents: readonly (Consent & { readonly party: string })[],
  recordedAt: Date,
): Promise<void> {
  await db.consent.createMany({
    data: consents.map(({ partyId, party, how, on }, index) => ({
      ...of,
      partyId,
      partyName: party,
      scope: 'mediation',
      answer: 'given',
      way: how,
      givenOn: fromDay(on),
      entryNo: index + 1,
      clerkId: grant.actor.id,
      recordedAt,
    })),
  })
}

/**
 * Adds the entries of one party behind the `recorded` ones. The case is locked: the database
 * refuses two entries of one number.
 */
export async function addConsents(
  db: Db,
  grant: Grant<'consent:record'>,
  { id, courtId, holderId }: CaseRecord,
  entries: readonly ConsentEntry[],
  { recorded, ...shared }: Recorded & { readonly note: string | null },
): Promise<void> {
  await db.consent.createMany({
    data: entries.map(({ how, on, ...entry }, index) => ({
      ...entry,
      ...shared,
      way: how,
      givenOn: fromDay(on),
      entryNo: recorded + index + 1,
      mediatorId: grant.actor.id,
      caseId: id,
      courtId,
      holderId,
    })),
  })
}
