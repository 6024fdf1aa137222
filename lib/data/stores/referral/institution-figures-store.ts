import 'server-only'
import type { InstitutionFigures } from '@/lib/domain/referral/rank-institutions'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import { addMonths, firstDayOf, monthOf } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

const INVITED = select({
  id: expression<string>(Prisma.sql`i.id`),
  name: expression<string>(Prisma.sql`i.name`),
  specialties: expression<string[]>(Prisma.sql`i.specialties`),
  acceptsScope: expression<string | null>(Prisma.sql`i.accepts_scope`),
  inHand: expression<number>(Prisma.sql`i.in_hand`),
  accepted: expression<number>(Prisma.sql`i.accepted`),
  acceptedSeconds: expression<number>(Prisma.sql`i.accepted_seconds::float8`),
  acceptedLate: expression<number>(Prisma.sql`i.accepted_late`),
  recalled: expression<number>(Prisma.sql`i.recalled`),
  closedOfType: expression<number>(Prisma.sql`i.closed_of_type`),
  succeededOfType: expression<number>(Prisma.sql`i.succeeded_of_type`),
  followed: expression<number>(Prisma.sql`i.followed`),
  voluntary: expression<number>(Prisma.sql`i.voluntary`),
})

export type MeasuredInstitution = {
  readonly id: string
  readonly name: string
  readonly specialties: readonly DisputeType[]
  /** 受理范围, as it publishes it. */
  readonly acceptsScope: string | null
  readonly figures: InstitutionFigures
}

/**
 * The institutions that the court of this case has invited, with their work of twelve months, the current one included
 * (heyi_invited_institutions). For the court's clerk; empty for everyone else.
 */
export async function findMeasuredInstitutions(
  db: Read,
  caseId: string,
  today: LocalDate,
): Promise<MeasuredInstitution[]> {
  const since = firstDayOf(addMonths(monthOf(today), -11))
  const rows = await readRows(
    db,
    INVITED,
    Prisma.sql`FROM heyi_invited_institutions(${caseId}::uuid, ${since}::date, ${today}::date) i`,
  )
  return rows.map(({ id, name, specialties, acceptsScope, ...figures }) => ({
    id,
    name,
    acceptsScope,
    specialties: specialties.map((type) => parseStoredEnum(DISPUTE_TYPES, type, 'specialties')),
    figures,
  }))
}
