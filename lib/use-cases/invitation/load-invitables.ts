import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'

/**
 * The case with those who can be invited. The case is locked: invitations are issued and revoked
 * one after the other.
 */
export async function loadInvitables(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return record && { ...record, participants: await findInvitables(db, caseId) }
}
