import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'

export type BranchFigures = { readonly mediators: number; readonly runningCases: number }

const FIGURES = select({
  institutionId: expression<string>(Prisma.sql`institution_id::text`),
  mediators: expression<number>(Prisma.sql`mediators`),
  runningCases: expression<number>(Prisma.sql`running_cases`),
})

/**
 * Active mediators and running cases of the acting administrator's institution and its branches, by
 * institution.
 */
export async function findBranchFigures(db: Db): Promise<ReadonlyMap<string, BranchFigures>> {
  const rows = await readRows(db, FIGURES, Prisma.sql`FROM heyi_branch_figures()`)
  return new Map(rows.map(({ institutionId, ...figures }) => [institutionId, figures]))
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
