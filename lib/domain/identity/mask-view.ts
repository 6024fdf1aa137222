import { maskNumbersIn } from './mask-text'

/**
 * Fields made by a machine: id, hash, case number, cursor, an address of ours, and an
 * organisation's public number (public-number.ts). Digits in them are no personal number.
 */
const MADE = /^(?:id|.+Id|sha256|caseNo|courtCaseNo|previous|next|href|.+Href|src|publicNumber)$/

/**
 * A view with the personal numbers masked in every text field: free text is in many of them, and a
 * field that is added later is masked too.
 */
export function maskNumbersInView<View>(view: View): View {
  return masked(view) as View
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskNumbersIn(value)
  if (Array.isArray(value)) return value.map(masked)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, MADE.test(name) ? part : masked(part)]),
  )
}
