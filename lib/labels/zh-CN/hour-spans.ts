import type { HourSpan } from '@/lib/domain/meeting/working-hours'

// Apart from working-hours.ts: the phone's form of a meeting needs no more.

/** 8:30 */
function minuteInWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** 8:30 至 12:00、14:00 至 18:00 */
export function spansInWords(spans: readonly HourSpan[]): string {
  return spans.map(({ from, to }) => `${minuteInWords(from)} 至 ${minuteInWords(to)}`).join('、')
}

/** Why a time is outside the hours of its day. */
export function outsideHours(spans: readonly HourSpan[]): string {
  return spans.length === 0
    ? '按设定的工作时间，这一天不安排调解会'
    : `不在工作时间（${spansInWords(spans)}）内`
}
