import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { parseLocalDate, type LocalDate } from './local-date'

// U+5E74, U+6708 and U+65E5 are behind year, month and day.
const DAY = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day as a person types it: 2026-12-28, 2026/12/28, 2026.12.28, 2026年12月28日 or 20261228, also in
 * full-width characters; null unless it is a day that exists.
 */
export function readTypedDay(text: string): LocalDate | null {
  const plain = toHalfWidth(text).replace(/\s/g, '')
  const match = DAY.exec(plain) ?? COMPACT.exec(plain)
  if (!match) return null
  const [, year, month = '', day = ''] = match
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
