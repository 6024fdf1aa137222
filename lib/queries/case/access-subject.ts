import 'server-only'
import type { Read } from '@/lib/data/door'
import { findLastDecliners } from '@/lib/data/stores/case/decline-store'
import type { EventSubject } from '@/lib/domain/audit/events'

type Looked = {
  readonly id: string
  readonly courtId: string
  readonly institutionId: string | null
}

/** In whose record a look at a case stands: its institution's; of a case that came back to the court, that of the one that last declined it. */
export async function findAccessSubject(
  db: Read,
  { id, courtId, institutionId }: Looked,
): Promise<EventSubject> {
  const decliner =
    institutionId === null ? ((await findLastDecliners(db, [id])).get(id) ?? null) : null
  return { caseId: id, courtId, institutionId: institutionId ?? decliner }
}
