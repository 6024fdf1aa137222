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
  code: expression<string>(Prisma.sql`i.code`),
  name: expression<string>(Prisma.sql`i.name`),
  specialties: expression<string[]>(Prisma.sql`i.specialties`),
  acceptsScope: expression<string | null>(Prisma.sql`i.accepts_scope`),
  district: expression<string | null>(Prisma.sql`i.district`),
  chargesFees: expression<boolean>(Prisma.sql`i.charges_fees`),
  waitingHere: expression<number>(Prisma.sql`i.waiting_here`),
  overdueHere: expression<number>(Prisma.sql`i.overdue_here`),
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
  /** Under which courts refer to it. */
  readonly code: string
  readonly name: string
  readonly specialties: readonly DisputeType[]
  /** 受理范围, as it publishes it. */
  readonly acceptsScope: string | null
  readonly district: string | null
  readonly chargesFees: boolean
  /** Cases of this court that wait for its acceptance, and those whose day has passed. */
  readonly waitingHere: number
  readonly overdueHere: number
  readonly figures: InstitutionFigures
}

/**
 * The institutions that the clerk's court has invited, with their work of twelve months, the
 * current one included (heyi_invited_institutions); the success rate is of this type, or of all.
 * For the court's clerk; empty for everyone else.
 */
export async function findMeasuredInstitutions(
  db: Read,
  type: DisputeType | null,
  today: LocalDate,
): Promise<MeasuredInstitution[]> {
  const since = firstDayOf(addMonths(monthOf(today), -11))
  const rows = await readRows(
    db,
    INVITED,
    Prisma.sql`FROM heyi_invited_institutions(${type}::text, ${since}::date, ${today}::date) i`,
  )
  return rows.map(
    ({
      id,
      code,
      name,
      specialties,
      acceptsScope,
      district,
      chargesFees,
      waitingHere,
      overdueHere,
      ...figures
    }) => ({
      id,
      code,
      name,
      acceptsScope,
      district,
      chargesFees,
      waitingHere,
      overdueHere,
      specialties: specialties.map((each) => parseStoredEnum(DISPUTE_TYPES, each, 'specialties')),
      figures,
    }),
  )
}
