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

/**
 * A view with the watermark of a court's page: reader and time, so that a photograph or a print
 * shows who took it.
 */
export type Watermarked<View> = View & { readonly watermark: string }

export function withWatermark<View extends object>(
  view: View,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Watermarked<View> {
  return { ...view, watermark: `${actor.name} ${stamp(now)}` }
}
