import 'server-only'
import type { Read } from '@/lib/data/door'
import { findLastDecliners } from '@/lib/data/stores/case/decline-store'
import type { EventSubject } from '@/lib/domain/audit/events'

type ReadCase = {
  readonly id: string
  readonly courtId: string
  readonly institutionId: string | null
}

/**
 * The subject of a case's access record: its institution, or, of a case that came back to the
 * court, the one that last declined it.
 */
export async function findAccessSubject(
  db: Read,
  { id, courtId, institutionId }: ReadCase,
): Promise<EventSubject> {
  const decliner =
    institutionId === null ? ((await findLastDecliners(db, [id])).get(id) ?? null) : null
  return { caseId: id, courtId, institutionId: institutionId ?? decliner }
}
