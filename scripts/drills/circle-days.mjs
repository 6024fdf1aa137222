// The days of the courts' circle. It begins on the next Monday and goes on: a browser drops cookies
// that end before its own day, so that a walk with parties cannot lie in the past.

const DAY = 86_400_000
/** The day so many days after `start`, in Shanghai: `2026-11-30`. */
const dayAfter = (start, days) =>
  new Date(start + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)

/**
 * @returns days and moments of every step; between them are more days than any period of the walk
 * has, holidays included
 */
export function daysOfCircle(now) {
  const shanghai = new Date(now.getTime() + 8 * 3_600_000)
  const monday = now.getTime() + ((8 - shanghai.getUTCDay()) % 7 || 7) * DAY
  const at = (days, time) => `${dayAfter(monday, days)}T${time}`
  const year = at(50, '').slice(0, 4)
  return {
    beginning: at(0, '09:30:00+08:00'),
    later: { answer: dayAfter(monday, 2), takeBack: at(14, '09:00:00+08:00') },
    correction: dayAfter(monday, 24),
    laterCorrection: dayAfter(monday, 31),
    hearing: at(15, '10:00'),
    ruling: at(15, '11:00:00+08:00'),
    performance: dayAfter(monday, 45),
    after: at(49, '10:00:00+08:00'),
    today: dayAfter(monday, 49),
    farPayment: dayAfter(monday, 120),
    number: `(${at(14, '').slice(0, 4)})粤9901民特12号`,
    numbers: {
      wrong: `(${year})粤9901民特13号`,
      dismissed: `(${year})粤9901民特14号`,
      filed: `(${year})粤9901民初21号`,
    },
  }
}
