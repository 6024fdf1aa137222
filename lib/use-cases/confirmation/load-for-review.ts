import 'server-only'
import type { Db } from '@/lib/data/door'
import { findHearings } from '@/lib/data/stores/confirmation/hearing-store'
import { loadForCourt } from './load-for-court'

/**
 * An application with its case and its hearings; the case is locked. null: for this court it does
 * not exist.
 */
export async function loadForReview(db: Db, input: { confirmationId: string }) {
  const loaded = await loadForCourt(db, input)
  return loaded && { ...loaded, hearings: await findHearings(db, loaded.confirmation.id) }
}
