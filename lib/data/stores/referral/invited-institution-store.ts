import 'server-only'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { isInForceOn } from '../roster/in-force'

/** An institution that a court invites, with what this court's own cases say of its load. */
export type InvitedInstitution = {
  readonly code: string
  readonly name: string
  readonly acceptsScope: string | null
  readonly specialties: readonly DisputeType[]
  readonly district: string | null
  readonly chargesFees: boolean
  /** Cases of this court that it works on or has not accepted yet. */
  readonly open: number
  /** Of these the ones that wait for its acceptance, and those whose day has passed. */
  readonly waiting: number
  readonly overdue: number
}

const i = columnsOf('institutions', 'i')
const c = columnsOf('cases', 'c')

/** The institutions in the court's roster today, by name. @param today also to tell whose acceptance is overdue */
export async function findInvitedInstitutions(
  db: Read,
  courtId: string,
  today: LocalDate,
): Promise<readonly InvitedInstitution[]> {
  const count = (condition: Prisma.Sql) =>
    expression<number>(Prisma.sql`(SELECT count(*)::int FROM cases c
      WHERE ${c.court_id} = ${courtId}::uuid AND ${c.institution_id} = ${i.id} AND ${condition})`)
  const isWaiting = Prisma.sql`${c.status} = 'pending_acceptance'`
  const rows = await readRows(
    db,
    select({
      code: i.code,
      name: i.name,
      acceptsScope: i.accepts_scope,
      specialties: i.specialties,
      district: i.district,
      chargesFees: i.charges_fees,
      open: count(Prisma.sql`${c.status} NOT IN ('returned', 'closed', 'archived')`),
      waiting: count(isWaiting),
      overdue: count(Prisma.sql`${isWaiting} AND ${c.acceptance_due_on} < ${today}::date`),
    }),
    Prisma.sql`FROM institutions i WHERE EXISTS (SELECT 1 FROM institution_courts v
      WHERE v.institution_id = ${i.id} AND v.court_id = ${courtId}::uuid AND ${isInForceOn(today)}) ORDER BY ${i.name}`,
  )
  return rows.map(({ specialties, ...row }) => ({
    ...row,
    specialties: specialties.map((type) => parseStoredEnum(DISPUTE_TYPES, type, 'specialties')),
  }))
}
