import 'server-only'
import type { Db } from '@/lib/data/door'

/** The institutions that a court has invited (特邀规定 第5条), by name, as a referral names them. */
export async function findInvitedTargets(
  db: Db,
  courtId: string,
): Promise<readonly { readonly id: string; readonly code: string; readonly name: string }[]> {
  return db.institution.findMany({
    where: { invitations: { some: { courtId } } },
    orderBy: { name: 'asc' },
    select: { id: true, code: true, name: true },
  })
}
