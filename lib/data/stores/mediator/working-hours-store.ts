import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { WeekSpan, WorkingHours } from '@/lib/domain/meeting/working-hours'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

const h = columnsOf('mediator_working_hours', 'h')
const a = columnsOf('accounts', 'a')
const p = columnsOf('mediator_profiles', 'p')
const ENTRY = {
  validFrom: h.valid_from,
  validTo: h.valid_to,
  spans: expression<readonly WeekSpan[] | null>(Prisma.sql`${h.spans}`),
}
const ENTRIES = select(ENTRY)
const NAMED = select({ ...ENTRY, mediatorId: h.mediator_id, name: a.name })
const OWNER = select({ mediatorId: p.account_id, institutionId: p.institution_id, name: a.name })

/** A mediator whose hours can be set. */
export type HoursOwner = {
  readonly mediatorId: string
  readonly institutionId: string
  readonly name: string
}

export type NamedHours = WorkingHours & { readonly mediatorId: string; readonly name: string }

type Row = {
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly spans: readonly WeekSpan[] | null
}

const toHours = ({ validFrom, validTo, spans }: Row): WorkingHours => ({
  validFrom: toDay(validFrom),
  validTo: toDayOrNull(validTo),
  spans,
})

/** The mediator, if this actor may see them. */
export function findHoursOwner(db: Read, mediatorId: string): Promise<HoursOwner | null> {
  return readRow(
    db,
    OWNER,
    Prisma.sql`FROM mediator_profiles p JOIN accounts a ON ${a.id} = ${p.account_id}
      WHERE ${p.account_id} = ${mediatorId}::uuid`,
  )
}

/** The hours of a mediator in the order in which they were recorded. */
export async function findWorkingHours(db: Read, mediatorId: string): Promise<WorkingHours[]> {
  const rows = await readRows(
    db,
    ENTRIES,
    Prisma.sql`FROM mediator_working_hours h WHERE ${h.mediator_id} = ${mediatorId}::uuid
      ORDER BY ${h.recorded_at}, ${h.id}`,
  )
  return rows.map(toHours)
}

/** The hours of the mediator who has a case; none for a reader who sees no hours. */
export async function findHoursOfCase(db: Read, caseId: string): Promise<WorkingHours[]> {
  const rows = await readRows(
    db,
    ENTRIES,
    Prisma.sql`FROM mediator_working_hours h WHERE ${h.mediator_id} = (
        SELECT c.mediator_id FROM cases c WHERE c.id = ${caseId}::uuid)
      ORDER BY ${h.recorded_at}, ${h.id}`,
  )
  return rows.map(toHours)
}

/** The hours of all mediators of an institution who have some of their own. */
export async function findInstitutionHours(db: Read, institutionId: string): Promise<NamedHours[]> {
  const rows = await readRows(
    db,
    NAMED,
    Prisma.sql`FROM mediator_working_hours h JOIN accounts a ON ${a.id} = ${h.mediator_id}
      WHERE ${h.institution_id} = ${institutionId}::uuid ORDER BY ${h.recorded_at}, ${h.id}`,
  )
  return rows.map(({ mediatorId, name, ...row }) => ({ ...toHours(row), mediatorId, name }))
}

/** Adds hours behind those that are recorded. */
export async function addWorkingHours(
  db: Db,
  { actor }: Grant<'mediator:set-hours'>,
  { mediatorId, institutionId }: HoursOwner,
  { validFrom, validTo, spans }: WorkingHours,
  recordedAt: Date,
): Promise<void> {
  await db.mediatorWorkingHours.create({
    data: {
      mediatorId,
      institutionId,
      validFrom: fromDay(validFrom),
      validTo: validTo && fromDay(validTo),
      spans: spans === null ? Prisma.DbNull : spans.map((span) => ({ ...span })),
      recordedAt,
      recordedBy: actor.name,
    },
    select: { id: true },
  })
}
