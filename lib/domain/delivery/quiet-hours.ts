// Quiet hours: from 21:00 to 8:00 in Shanghai, or as an installation has set them, nothing leaves
// but what the law demands, and a code that someone waits for.
import { addDays, toLocalDate } from '../time/local-date'
import { leavesAtAnyHour, type DeliveryDocument } from './documents'

/** Whole hours of the day in Shanghai: the first of the evening, and that of the morning. */
export type QuietHours = { readonly from: number; readonly until: number }

/** Shanghai has had no other offset since 1991. */
const OFFSET_HOURS = 8

/** The moment from which a notice may leave: now, or the hour of the morning where it is held. */
export function findDeparture(
  document: DeliveryDocument,
  at: Date,
  { from, until }: QuietHours,
): Date {
  if (leavesAtAnyHour(document)) return at
  const hour = (at.getUTCHours() + OFFSET_HOURS) % 24
  if (hour >= until && hour < from) return at
  const today = toLocalDate(at)
  const day = hour < until ? today : addDays(today, 1)
  return new Date(`${day}T${String(until).padStart(2, '0')}:00:00+08:00`)
}
