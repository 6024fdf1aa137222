import 'server-only'
import type { NamedMediator } from '@/lib/domain/import/decide-case-row'
import type { Db } from '@/lib/data/door'

/** The courts that have invited this institution. */
export async function findInvitingCourts(db: Db, institutionId: string) {
  return db.court.findMany({
    where: { invitations: { some: { institutionId } } },
    select: { id: true, name: true, shortName: true, caseNumberPrefix: true },
  })
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

const NUMBERS_AT_ONCE = 5_000

/** Which of these numbers the institution's own cases have. */
export async function findTakenNumbers(
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < numbers.length; from += NUMBERS_AT_ONCE) {
    const rows = await db.case.findMany({
      where: { caseNo: { in: numbers.slice(from, from + NUMBERS_AT_ONCE) } },
      select: { caseNo: true },
    })
    for (const { caseNo } of rows) taken.add(caseNo)
  }
  return taken
}
