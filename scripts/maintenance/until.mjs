// Until when the system is maintained. Pure.

const HOUR_MS = 3_600_000
const BEIJING_MS = 8 * HOUR_MS
const DAY_MS = 24 * HOUR_MS
const MOST_MS = 12 * HOUR_MS

/**
 * The next moment at which a clock in Beijing shows this time.
 * @param {string | undefined} text `HH:MM`
 * @param {number} nowMs
 * @returns {number} ms since 1970
 * @throws Error with a sentence where it is no time, or more than twelve hours away
 */
export function untilOf(text, nowMs) {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text ?? '') ?? []
  if (hour === undefined) throw new Error('--until 应为北京时间的时和分，例如 22:30。')
  const dayMs = Math.floor((nowMs + BEIJING_MS) / DAY_MS) * DAY_MS - BEIJING_MS
  const today = dayMs + Number(hour) * HOUR_MS + Number(minute) * 60_000
  const until = today > nowMs ? today : today + DAY_MS
  if (until - nowMs > MOST_MS)
    throw new Error(`到 ${text} 超过 12 小时。维护更久的，请先通知用户，到时再延长。`)
  return until
}

/** `2026-11-30T22:30+08:00`, to the minute. */
export const inBeijing = (ms) => `${new Date(ms + BEIJING_MS).toISOString().slice(0, 16)}+08:00`
