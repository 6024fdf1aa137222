import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { parseMonth, type Month } from './month'

// U+5E74 and U+6708 are behind year and month.
const MONTH = /^(\d{4})[-/.\u5e74](\d{1,2})\u6708?$/
const COMPACT = /^(\d{4})(\d{2})$/

/**
 * A month as a person types it: 2026-12, 2026/12, 2026.12, 2026年12月 or 202612, also in full-width
 * characters; null unless it is a month.
 */
export function readTypedMonth(text: string): Month | null {
  const plain = toHalfWidth(text).replace(/\s/g, '')
  const match = MONTH.exec(plain) ?? COMPACT.exec(plain)
  if (!match) return null
  const [, year, month = ''] = match
  return parseMonth(`${year}-${month.padStart(2, '0')}`)
}
