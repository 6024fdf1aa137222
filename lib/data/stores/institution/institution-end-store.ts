import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  INSTITUTION_ENDS,
  type EndInstitutionFacts,
  type EndedInstitution,
  type InstitutionEnd,
  type InstitutionWork,
  type WorkOfInstitution,
} from '@/lib/domain/ending/institution-end'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, select } from '@/lib/data/typed-reads'

// 机构终止、合并. What is open is counted by the function that the trigger of
// prisma/functions/233-institution-ends.sql uses.

const count = (name: WorkOfInstitution) => expression<number>(Prisma.raw(`w.${name}`))

const WORK = select({
  pending: count('pending'),
  unassigned: count('unassigned'),
  mediating: count('mediating'),
  unarchived: count('unarchived'),
  entries: count('entries'),
  mediators: count('mediators'),
  applications: count('applications'),
  consultations: count('consultations'),
  complaints: count('complaints'),
  branches: count('branches'),
})

/** What is open at this institution; null: not for this actor. */
export function findInstitutionWork(
  db: Db,
  institutionId: string,
): Promise<InstitutionWork | null> {
  return readRow(db, WORK, Prisma.sql`FROM heyi_institution_work(${institutionId}::uuid) w`)
}

const endSelect = {
  id: true,
  code: true,
  name: true,
  endedOn: true,
  endedAs: true,
  endedInto: { select: { name: true } },
} as const

type EndRow = {
  readonly endedOn: Date | null
  readonly endedAs: string | null
  readonly endedInto: { readonly name: string } | null
}

const toEnded = ({ endedOn, endedAs, endedInto }: EndRow): EndedInstitution | null =>
  endedOn && {
    on: toDay(endedOn),
    as: parseStoredEnum(INSTITUTION_ENDS, endedAs ?? '', 'institutions.ended_as'),
    into: endedInto?.name ?? null,
  }

/** An institution with what is open at it; null: not for this actor. */
export async function findInstitutionEnd(
  db: Db,
  institutionId: string,
): Promise<EndInstitutionFacts | null> {
  const row = await db.institution.findUnique({ where: { id: institutionId }, select: endSelect })
  const work = row && (await findInstitutionWork(db, institutionId))
  return work && { id: row.id, name: row.name, ended: toEnded(row), work }
}

/** The institution with this code, and whether it has ended. */
export async function findSuccessor(
  db: Db,
  where: { readonly code: string } | { readonly id: string },
): Promise<{ readonly id: string; readonly name: string; readonly isEnded: boolean } | null> {
  const row = await db.institution.findUnique({ where, select: endSelect })
  return row && { id: row.id, name: row.name, isEnded: row.endedOn !== null }
}

/** Every institution that has not ended, by name: which one another can merge into. */
export function findSuccessorChoices(
  db: Db,
  exceptId: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.institution.findMany({
    where: { endedOn: null, id: { not: exceptId } },
    orderBy: { name: 'asc' },
    select: { code: true, name: true },
  })
}

/**
 * Ends an institution for good, under the confirmation of the proposal alone; the database closes
 * the accounts of its administrators. @returns false: it has ended meanwhile
 */
export async function endInstitution(
  db: Db,
  _grant: Grant<'proposal:confirm'>,
  institutionId: string,
  { as, intoId, on }: Ending,
): Promise<boolean> {
  const { count: ended } = await db.institution.updateMany({
    where: { id: institutionId, endedOn: null },
    data: { endedAs: as, endedIntoId: intoId, endedOn: fromDay(on) },
  })
  return ended === 1
}

type Ending = {
  readonly as: InstitutionEnd
  readonly intoId: string | null
  readonly on: LocalDate
}
