import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  IDENTITY_WAYS,
  PERSON_KINDS,
  type CasePerson,
  type IdentityCheck,
} from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// 核验身份: who was checked. Entries are added and never changed; no number of a document is stored.

/** A check as the case shows it. */
export type FiledIdentityCheck = IdentityCheck & {
  readonly person: string
  readonly note: string | null
}

const i = columnsOf('identity_checks', 'i')
const t = columnsOf('participants', 't')

/**
 * Whom a check is about. A guardian who came after another was not checked by what is recorded of
 * the former one: such an entry is about no one who takes part now, and has its own id here.
 */
const PERSON_CHECKED = expression<string>(Prisma.sql`CASE WHEN ${i.person_kind} = 'representative'
  AND EXISTS (SELECT 1 FROM participants t WHERE ${t.person_id} = ${i.person_id}
    AND ${t.kind} = 'legal_representative' AND ${t.ended_on} IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM participants t WHERE ${t.person_id} = ${i.person_id}
    AND ${t.kind} = 'legal_representative' AND ${t.ended_on} IS NULL
    AND ${t.joined_at} <= ${i.recorded_at})
  THEN ${i.id} ELSE ${i.person_id} END`)

const checked = {
  personKind: i.person_kind,
  personId: PERSON_CHECKED,
  person: i.person_name,
  partyId: i.party_id,
  way: i.way,
  document: i.document,
  matches: i.matches,
  on: i.checked_on,
  note: i.note,
}
const CHECK = select(checked)

const ofCase = (caseId: string) =>
  Prisma.sql`FROM identity_checks i WHERE ${i.case_id} = ${caseId}::uuid ORDER BY ${i.entry_no}`

const { note: _note, person: _person, ...plain } = checked
const PLAIN_CHECK = select(plain)

/** The same for those who take part: without what was noted. */
export async function findPlainChecks(db: Read, caseId: string): Promise<IdentityCheck[]> {
  const rows = await readRows(db, PLAIN_CHECK, ofCase(caseId))
  return rows.map(toCheck)
}

const TIMED_CHECK = select({ ...plain, recordedAt: i.recorded_at })

/** The same with the instant at which each was recorded. */
export async function findTimedChecks(db: Read, caseId: string): Promise<TimedCheck[]> {
  return (await readRows(db, TIMED_CHECK, ofCase(caseId))).map(toCheck)
}

/** The checks of a case in the order in which they were recorded. */
export async function findIdentityChecks(db: Read, caseId: string): Promise<FiledIdentityCheck[]> {
  return (await readRows(db, CHECK, ofCase(caseId))).map(toCheck)
}

function toCheck<
  R extends {
    readonly personKind: string
    readonly way: string
    readonly document: string
    readonly on: Date
  },
>({ personKind, way, document, on, ...row }: R) {
  return {
    ...row,
    personKind: parseStoredEnum(PERSON_KINDS, personKind, 'identity_checks.person_kind'),
    way: parseStoredEnum(IDENTITY_WAYS, way, 'identity_checks.way'),
    document: parseStoredEnum(DOCUMENT_KINDS, document, 'identity_checks.document'),
    on: toDay(on),
  }
}

/**
 * Adds a check behind the `recorded` ones. The case is locked: the database refuses two entries of
 * one number.
 */
export async function addIdentityCheck(
  db: Db,
  grant: Grant<'identity:check'> | Grant<'meeting:hold'>,
  { id, courtId, holderId }: CaseRecord,
  { on, ...entry }: IdentityCheck,
  {
    recorded,
    person,
    ...shared
  }: {
    readonly recorded: number
    readonly person: CasePerson
    readonly note: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.identityCheck.create({
    data: {
      ...entry,
      ...shared,
      personName: person.name,
      checkedOn: fromDay(on),
      entryNo: recorded + 1,
      mediatorId: grant.actor.id,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}

/** Adds what one who takes part declared of themself. */
export async function addOwnIdentity(
  db: Db,
  _grant: Grant<'identity:declare'>,
  { id, courtId, holderId }: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>,
  { on, ...entry }: IdentityCheck,
  {
    recorded,
    personName,
    participantId,
    recordedAt,
  }: {
    readonly recorded: number
    readonly personName: string
    readonly participantId: string
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.identityCheck.createMany({
    data: [
      {
        ...entry,
        personName,
        participantId,
        recordedAt,
        checkedOn: fromDay(on),
        entryNo: recorded + 1,
        caseId: id,
        courtId,
        holderId,
      },
    ],
  })
}
