import { toLocalDate } from '@/lib/domain/time/local-date'

/** When the meetings of the demonstration begin. */
export const USUAL_TIME = '15:00'
const HALF_HOUR_MS = 30 * 60_000

/**
 * When a meeting of today begins: before the usual time at the next half hour, so that its minutes
 * can be opened now.
 */
export function timeToday(now: Date): string {
  const next = new Date(Math.ceil(now.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS)
  const time = next.toLocaleTimeString('sv-SE', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  })
  return time < USUAL_TIME && toLocalDate(next) === toLocalDate(now) ? time : USUAL_TIME
}
