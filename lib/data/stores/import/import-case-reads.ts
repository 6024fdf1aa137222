import 'server-only'
import type { NamedMediator } from '@/lib/domain/import/decide-case-row'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readInParts } from '@/lib/data/read-in-parts'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { inForceOn } from '../roster/in-force'

/**
 * The courts that have invited this institution; `refersToday`: it is in the court's roster on this
 * day.
 */
export async function findInvitingCourts(db: Db, institutionId: string, today: LocalDate) {
  const rows = await db.court.findMany({
    where: { invitations: { some: { institutionId } } },
    select: {
      id: true,
      name: true,
      shortName: true,
      caseNumberPrefix: true,
      invitations: { where: { institutionId, ...inForceOn(today) }, select: { courtId: true } },
    },
  })
  return rows.map(({ invitations, ...court }) => ({
    ...court,
    refersToday: invitations.length > 0,
  }))
}

/**
 * All present and former mediators of the institution: a list of past cases also names former ones.
 */
export async function findNamedMediators(db: Db, institutionId: string): Promise<NamedMediator[]> {
  return db.account.findMany({
    where: { institutionId, role: 'mediator' },
    select: { id: true, name: true },
  })
}

const c = columnsOf('cases', 'c')
const NUMBER = select({ caseNo: c.case_no })

/** Which of these numbers the institution's own cases have. */
export async function findTakenNumbers(
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await readInParts(numbers, (part) =>
    readRows(db, NUMBER, Prisma.sql`FROM cases c WHERE ${c.case_no} = ANY(${[...part]}::text[])`),
  )
  return new Set(rows.map(({ caseNo }) => caseNo))
}
