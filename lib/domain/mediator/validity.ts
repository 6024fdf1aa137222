import { addDays, type LocalDate } from '../time/local-date'

/** Days of warning before a certificate or a roster entry ends: a renewal takes weeks. */
const WARN_DAYS = 60

export type Validity = 'none' | 'unlimited' | 'future' | 'valid' | 'ending' | 'ended'

/**
 * The state today of a period that begins and ends on these days, inclusive. `ends` null: no end.
 */
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
