import 'server-only'
import type { Read } from '@/lib/data/door'
import type { ListDays } from '@/lib/data/stores/case/case-filter'
import { findLastDecliners } from '@/lib/data/stores/case/decline-store'
import { readScoredMediators } from '@/lib/data/stores/scoring/score-store'
import { findInstitutionsWithOpenCases } from '@/lib/data/stores/statistics/open-cases-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { EventData } from '@/lib/domain/audit/events'
import type { AuditedList } from '@/lib/domain/audit/lists'
import type { AccessConditions } from '@/lib/labels/zh-CN/access-conditions'
import type { AccessRecord } from '../define-query'

/**
 * The institutions a page of a court concerns, with the number of their cases on it; null where the
 * page shows sums only.
 */
export type ListedInstitutions = {
  readonly caseCounts: ReadonlyMap<string, number | null>
  /** All cases on the page. */
  readonly cases: number | null
}

type ListedCase = { readonly id: string; readonly institutionId: string | null }

/**
 * The institutions whose cases are on a page of a list; a case that came back counts for the
 * institution that last declined it. null: list reads of this actor are not recorded.
 */
export async function findListedInstitutions(
  db: Read,
  actor: Actor,
  rows: readonly ListedCase[],
): Promise<ListedInstitutions | null> {
  if (!isReadOnlyRole(actor.role)) return null
  const decliners = await findLastDecliners(
    db,
    rows.filter(({ institutionId }) => institutionId === null).map(({ id }) => id),
  )
  const caseCounts = new Map<string, number>()
  for (const row of rows) {
    const institutionId = row.institutionId ?? decliners.get(row.id)
    if (institutionId) caseCounts.set(institutionId, (caseCounts.get(institutionId) ?? 0) + 1)
  }
  return { caseCounts, cases: rows.length }
}

/**
 * The institutions whose cases the mediator scores on a page sum up. `mediatorIds`: those on it, or
 * null for everyone with a score.
 */
export async function findScoredInstitutions(
  db: Read,
  actor: Actor,
  mediatorIds: ReadonlySet<string> | null,
): Promise<ListedInstitutions | null> {
  if (!isReadOnlyRole(actor.role)) return null
  const scored = await readScoredMediators(db)
  return sumsOf(
    scored
      .filter(({ id }) => mediatorIds === null || mediatorIds.has(id))
      .map(({ institutionId }) => institutionId),
  )
}

/**
 * The institutions whose cases a report of the court counts: those that closed one, or have one
 * open now; for one mediator's report, the institution of that mediator.
 */
export async function findReportedInstitutions(
  db: Read,
  actor: Actor,
  courtId: string,
  { mediatorId }: Pick<ReportFilter, 'mediatorId'>,
  days: ListDays,
): Promise<ListedInstitutions | null> {
  const closed = await findScoredInstitutions(db, actor, mediatorId ? new Set([mediatorId]) : null)
  if (closed === null) return null
  const open = await findInstitutionsWithOpenCases(db, courtId, { mediatorId }, days)
  return sumsOf([...closed.caseCounts.keys(), ...open])
}

export const sumsOf = (institutionIds: readonly string[]): ListedInstitutions => ({
  caseCounts: new Map(institutionIds.map((id) => [id, null])),
  cases: null,
})

/**
 * The access records of one list or table: one in the court's own chain, and one for each
 * institution concerned.
 */
export function accessRecordsFor(
  list: AuditedList,
  listed: ListedInstitutions | null,
  conditions: AccessConditions,
  courtId: string | null,
): readonly AccessRecord[] {
  if (!listed || !courtId) return []
  const event = (
    of: 'institution' | 'court',
    words: readonly string[],
    cases: number | null,
  ): { kind: 'list.viewed'; data: EventData<'list.viewed'> } => ({
    kind: 'list.viewed',
    data: { list, conditions: words.slice(0, 40), of, cases },
  })
  return [
    { event: event('court', conditions.court, listed.cases), subject: { courtId } },
    ...[...listed.caseCounts].map(([institutionId, cases]) => ({
      event: event('institution', conditions.institution, cases),
      subject: { courtId, institutionId },
    })),
  ]
}
