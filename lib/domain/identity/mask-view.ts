import { maskNumbersIn } from './mask-text'

/** What a machine made: an id, a hash, a number of a case, a place in a list. A run of digits in it is nobody's number. */
const MADE = /^(?:id|.+Id|sha256|caseNo|courtCaseNo|previous|next)$/

/**
 * A view with the personal numbers in every text of it masked, whatever field it stands in: what is written freely stands in many, and a
 * field that is added later is masked without anybody thinking of it.
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
