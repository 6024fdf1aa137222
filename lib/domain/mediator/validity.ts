import { addDays, type LocalDate } from '../time/local-date'

/** How long before the end of a certificate or of the entry in the roster one is told, in days: a renewal takes weeks. */
export const WARN_DAYS = 60

export type Validity = 'none' | 'unlimited' | 'future' | 'valid' | 'ending' | 'ended'

/** How a period that begins and ends on these days (both inclusive) stands today. `ends` null: without end. */
export function validityOf(
  begins: LocalDate | null,
  ends: LocalDate | null,
  today: LocalDate,
): Validity {
  if (begins === null && ends === null) return 'none'
  if (begins !== null && begins > today) return 'future'
  if (ends === null) return 'unlimited'
  if (ends < today) return 'ended'
  return ends <= addDays(today, WARN_DAYS) ? 'ending' : 'valid'
}
