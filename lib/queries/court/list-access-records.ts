import 'server-only'
import type { Read } from '@/lib/data/door'
import { findLastDecliners } from '@/lib/data/stores/case/decline-store'
import { findInvitedInstitutions } from '@/lib/data/stores/institution/institution-store'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { EventData } from '@/lib/domain/audit/events'
import type { AuditedList } from '@/lib/domain/audit/lists'
import type { AccessConditions } from '@/lib/labels/zh-CN/access-conditions'
import type { AccessRecord } from '../define-query'

/** Whose cases a page of a court shows: of each institution how many, of all how many; null where it shows sums alone. */
export type Shown = {
  readonly houses: ReadonlyMap<string, number | null>
  readonly cases: number | null
}

type Row = { readonly id: string; readonly institutionId: string | null }

/** Whose cases stand on a page of a list; one that came back is the case of whoever last declined it. null: this actor's looks at lists are not recorded. */
export async function findListedInstitutions(
  db: Read,
  actor: Actor,
  rows: readonly Row[],
): Promise<Shown | null> {
  if (!isReadOnlyRole(actor.role)) return null
  const decliners = await findLastDecliners(
    db,
    rows.filter(({ institutionId }) => institutionId === null).map(({ id }) => id),
  )
  const houses = new Map<string, number>()
  for (const { id, institutionId } of rows) {
    const house = institutionId ?? decliners.get(id)
    if (house) houses.set(house, (houses.get(house) ?? 0) + 1)
  }
  return { houses, cases: rows.length }
}

/** A page of sums over everything a court referred concerns every institution that the court invited. */
export async function findSummedInstitutions(
  db: Read,
  actor: Actor,
  courtId: string,
): Promise<Shown | null> {
  if (!isReadOnlyRole(actor.role)) return null
  return {
    houses: new Map((await findInvitedInstitutions(db, courtId)).map((id) => [id, null])),
    cases: null,
  }
}

/** The events of one look at a list or a table: one for each institution that it concerns, and one in the court's own chain. */
export function accessRecordsFor(
  list: AuditedList,
  shown: Shown | null,
  conditions: AccessConditions,
  courtId: string | null,
): readonly AccessRecord[] {
  if (!shown || !courtId) return []
  const event = (
    of: 'institution' | 'court',
    words: readonly string[],
    cases: number | null,
  ): { kind: 'list.viewed'; data: EventData<'list.viewed'> } => ({
    kind: 'list.viewed',
    data: { list, conditions: words.slice(0, 40), of, cases },
  })
  return [
    { event: event('court', conditions.court, shown.cases), subject: { courtId } },
    ...[...shown.houses].map(([institutionId, cases]) => ({
      event: event('institution', conditions.institution, cases),
      subject: { courtId, institutionId },
    })),
  ]
}
