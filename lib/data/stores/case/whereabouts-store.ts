import 'server-only'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** Where an institution last knew a case: with itself, in this status; or null: it declined it. */
export type Whereabouts = { readonly caseNo: string; readonly status: CaseStatus | null }

/**
 * Where these cases are now, as far as the institution may see them; those it may not see are
 * missing.
 */
export async function findWhereabouts(
  db: Db,
  institutionId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Whereabouts>> {
  const among = { in: [...caseIds] }
  const declined = await db.caseDecline.findMany({
    where: { institutionId, caseId: among },
    select: { caseId: true, caseNo: true },
  })
  const own = await db.case.findMany({
    where: { institutionId, id: among },
    select: { id: true, caseNo: true, status: true },
  })
  return new Map<string, Whereabouts>([
    ...declined.map(({ caseId, caseNo }) => [caseId, { caseNo, status: null }] as const),
    ...own.map(
      ({ id, caseNo, status }) =>
        [id, { caseNo, status: parseStoredEnum(CASE_STATUSES, status, 'cases.status') }] as const,
    ),
  ])
}
