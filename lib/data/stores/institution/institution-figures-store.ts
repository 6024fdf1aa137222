import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'

export type BranchFigures = { readonly mediators: number; readonly runningCases: number }

/**
 * Active mediators and running cases of the acting administrator's institution and its branches, by
 * institution.
 */
export async function findBranchFigures(db: Db): Promise<ReadonlyMap<string, BranchFigures>> {
  const rows = await db.$queryRaw<
    { institution_id: string; mediators: number; running_cases: number }[]
  >`
    SELECT institution_id::text, mediators, running_cases FROM heyi_branch_figures()`
  return new Map(
    rows.map((row) => [
      row.institution_id,
      { mediators: row.mediators, runningCases: row.running_cases },
    ]),
  )
}

/** Courts that invited the institutions (特邀规定 第5条), by institution, the earliest first. */
export async function findInvitations(
  db: Db,
  institutionIds: readonly string[],
): Promise<
  readonly {
    readonly institutionId: string
    readonly court: string
    readonly invitedOn: LocalDate
  }[]
> {
  const rows = await db.institutionCourt.findMany({
    where: { institutionId: { in: [...institutionIds] } },
    orderBy: [{ invitedOn: 'asc' }, { court: { code: 'asc' } }],
    select: { institutionId: true, invitedOn: true, court: { select: { name: true } } },
  })
  return rows.map(({ institutionId, invitedOn, court }) => ({
    institutionId,
    court: court.name,
    invitedOn: toDay(invitedOn),
  }))
}

/**
 * Ids of the institutions that a court has invited: every institution with a case of the court is
 * among them.
 */
export async function findInvitedInstitutions(db: Read, courtId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT institution_id AS id FROM institution_courts WHERE court_id = ${courtId}::uuid`
  return rows.map(({ id }) => id)
}
