import 'server-only'
import type { Db } from '@/lib/data/door'
import { findHearings } from '@/lib/data/stores/confirmation/hearing-store'
import { findLive } from '@/lib/data/stores/conference/record-store'
import { loadForCourt } from './load-for-court'

/**
 * An application with its case and its hearings; the case is locked. null: for this court it does
 * not exist.
 */
export async function loadForReview(db: Db, input: { confirmationId: string }) {
  const loaded = await loadForCourt(db, input)
  if (!loaded) return null
  const hearings = await findHearings(db, loaded.confirmation.id)
  const live = await findLive(db, loaded.confirmation.caseId)
  return {
    ...loaded,
    hearings: hearings.map((hearing) => ({ ...hearing, isLive: live.has(hearing.id) })),
  }
}
