import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { inForceOn } from '../roster/in-force'

/**
 * The institutions in the court's roster on this day (特邀规定 第5条), by name, as a referral names them.
 */
export async function findInvitedTargets(
  db: Db,
  courtId: string,
  today: LocalDate,
): Promise<readonly { readonly id: string; readonly code: string; readonly name: string }[]> {
  return db.institution.findMany({
    where: { invitations: { some: { courtId, ...inForceOn(today) } } },
    orderBy: { name: 'asc' },
    select: { id: true, code: true, name: true },
  })
}
