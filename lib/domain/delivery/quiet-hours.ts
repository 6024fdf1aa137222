// Quiet hours: from 21:00 to 8:00 in Shanghai nothing leaves but what the law demands, and a code
// that someone waits for.
import { addDays, toLocalDate } from '../time/local-date'
import { leavesAtAnyHour, type DeliveryDocument } from './documents'

const QUIET_FROM = 21
const QUIET_UNTIL = 8
/** Shanghai has had no other offset since 1991. */
const OFFSET_HOURS = 8

/** The moment from which a notice may leave: now, or at 8:00 where it is held. */
export function findDeparture(document: DeliveryDocument, at: Date): Date {
  if (leavesAtAnyHour(document)) return at
  const hour = (at.getUTCHours() + OFFSET_HOURS) % 24
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return at
  const today = toLocalDate(at)
  const day = hour < QUIET_UNTIL ? today : addDays(today, 1)
  return new Date(`${day}T0${QUIET_UNTIL}:00:00+08:00`)
}
