import 'server-only'
import { NO_OPEN_REFERRALS, type OpenReferrals } from '@/lib/domain/ending/open-referrals'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// What is open at an institution, counted by the functions that the triggers of
// prisma/functions/232-invitation-ends.sql use.

const OPEN = select({
  pending: expression<number>(Prisma.sql`w.pending`),
  unassigned: expression<number>(Prisma.sql`w.unassigned`),
  mediating: expression<number>(Prisma.sql`w.mediating`),
  unarchived: expression<number>(Prisma.sql`w.unarchived`),
})

type Invited = Pick<RosterEntry, 'institutionId' | 'courtId'>

/** The open cases of the entry's court at its institution, as the actor sees them. */
export async function findOpenReferrals(
  db: Db,
  { institutionId, courtId }: Invited,
): Promise<OpenReferrals> {
  const row = await readRow(
    db,
    OPEN,
    Prisma.sql`FROM heyi_open_referrals(${institutionId}::uuid, ${courtId}::uuid) w`,
  )
  return row ?? NO_OPEN_REFERRALS
}

const c = columnsOf('cases', 'c')
const ID = select({ id: expression<string>(Prisma.sql`${c.id}::text`) })

/** Ids of those that wait for its answer, the next to lapse first, then of those it works on. */
export async function findRunningIds(
  db: Db,
  { institutionId, courtId }: Invited,
  atMost: number,
): Promise<string[]> {
  const rows = await readRows(
    db,
    ID,
    Prisma.sql`FROM cases c WHERE ${c.institution_id} = ${institutionId}::uuid
        AND ${c.court_id} = ${courtId}::uuid
        AND ${c.status} IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
          'disclosure_review', 'in_mediation')
      ORDER BY ${c.status} <> 'pending_acceptance', ${c.acceptance_due_on}, ${c.id}
      ${limitLiteral(atMost)}`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Holds an institution's entry and its invitation until the transaction ends, and counts what waits
 * for its answer: a referral at the same moment is counted here, or refused. 0 for a mediator.
 */
export async function holdPendingReferrals(
  db: Db,
  { id, mediatorId, ...invited }: Invited & Pick<RosterEntry, 'id' | 'mediatorId'>,
): Promise<number> {
  if (mediatorId !== null) return 0
  await db.$executeRaw`SELECT heyi_hold_invitation(${id}::uuid)`
  return (await findOpenReferrals(db, invited)).pending
}
