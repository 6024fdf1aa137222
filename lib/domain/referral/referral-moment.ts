/**
 * 引调时间 as a court's system writes it: a day (`2026-01-05`, read as its first moment in Shanghai) or
 * an instant with its offset
 * (`2026-01-05T09:30:00+08:00`). An instant without an offset is refused: it could be any of 24
 * hours.
 */
import { addDays, endOfLocalDate, parseLocalDate } from '@/lib/domain/time/local-date'

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/

/** Mediation by invitation is younger than this: an earlier day is a slip of the keyboard. */
const EARLIEST = new Date('2000-01-01T00:00:00+08:00')

/** Clocks of two systems are never quite equal: what lies this little ahead is read as now. */
const SKEW_MS = 5 * 60_000

/** null unless it is a day or an instant that exists. */
export function parseReferralMoment(text: string): Date | null {
  const day = parseLocalDate(text)
  if (day) return endOfLocalDate(addDays(day, -1))
  const match = INSTANT.exec(text)
  if (!match || !parseLocalDate(match[1] ?? '')) return null
  return new Date(text)
}

export type MomentMistake = 'DATE_IN_FUTURE' | 'DATE_BEFORE_2000'

/** What is wrong with a moment, seen from now; null where nothing is. */
export function findMomentMistake(moment: Date, now: Date): MomentMistake | null {
  if (moment < EARLIEST) return 'DATE_BEFORE_2000'
  return moment.getTime() > now.getTime() + SKEW_MS ? 'DATE_IN_FUTURE' : null
}

/** The moment that is stored: never later than the instant of receipt. */
export function notAfter(moment: Date, now: Date): Date {
  return moment > now ? now : moment
}
