import 'server-only'
import type { Read } from '@/lib/data/door'
import { findCourtName } from '@/lib/data/stores/court/court-name-store'
import type { Actor } from '@/lib/domain/access/roles'
import { stamp } from '@/lib/labels/zh-CN/moment'

const COURT_ROLES = ['court_clerk', 'court_judge', 'court_reviewer'] as const

/**
 * The court whose review pages this actor may open; null for everyone else, a court's own system
 * included.
 */
export function reviewedCourtId(actor: Actor): string | null {
  return (COURT_ROLES as readonly string[]).includes(actor.role) ? actor.courtId : null
}

export type ReviewedCourt = { readonly id: string; readonly name: string }

/** `reviewedCourtId` with the court's name, for the watermark. */
export async function findReviewedCourt(db: Read, actor: Actor): Promise<ReviewedCourt | null> {
  const id = reviewedCourtId(actor)
  const name = id && (await findCourtName(db, id))
  return id && name ? { id, name } : null
}

/**
 * A view with the watermark of a court's page: court, reader and time, so that a photograph or
 * a print shows who took it and where.
 */
export type Watermarked<View> = View & { readonly watermark: string }

export function withWatermark<View extends object>(
  view: View,
  { name }: ReviewedCourt,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Watermarked<View> {
  return { ...view, watermark: `${name} ${actor.name} ${stamp(now)}` }
}
