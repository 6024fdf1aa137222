import type { LocalDate } from '../time/local-date'

/**
 * Full years lived on a day: a birthday counts from its own day on (民法典 第17条: 周岁). 0 for a birth
 * date still to come.
 */
export function computeAge(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return Math.max(0, today.slice(5) < birthDate.slice(5) ? years - 1 : years)
}
