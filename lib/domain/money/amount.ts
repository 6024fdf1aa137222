/**
 * Amounts in yuan as decimal strings with two decimals (`38650.00`): money is never a
 * floating-point number here. The claims of the statement (民诉法第124条) imply the amount in dispute;
 * at most two decimals, never negative, below one trillion.
 */
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

/** Yuan: digits, a point, two digits; no sign, no separators, no leading zeros. */
export type Amount = string & { readonly [brand]: 'Amount' }

export type AmountRefusal = {
  readonly code: 'AMOUNT_FORMAT' | 'AMOUNT_NEGATIVE' | 'AMOUNT_TOO_PRECISE' | 'AMOUNT_TOO_LARGE'
}

declare const brand: unique symbol

/** The digits before the point that 999,999,999,999.99 has. */
const MAX_WHOLE_DIGITS = 12
const MAX_TEXT_LENGTH = 64

/**
 * Reads the decimal string of an interface: `38650`, `38650.5`, `38650.00`. No separators, signs,
 * exponents or spaces.
 */
export function parseAmount(text: string): Result<Amount, AmountRefusal> {
  if (text.length > MAX_TEXT_LENGTH) return refuse({ code: 'AMOUNT_FORMAT' })
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text)
  if (!match) return refuse({ code: 'AMOUNT_FORMAT' })
  const [, sign, whole = '', decimals = ''] = match
  if (sign) return refuse({ code: 'AMOUNT_NEGATIVE' })
  if (decimals.length > 2) return refuse({ code: 'AMOUNT_TOO_PRECISE' })
  if (whole.length > MAX_WHOLE_DIGITS) return refuse({ code: 'AMOUNT_TOO_LARGE' })
  return ok(`${whole}.${decimals.padEnd(2, '0')}` as Amount)
}

/**
 * Reads what people type into a form: full-width characters, spaces, a currency sign in front and
 * thousands separators are accepted, the latter only where they belong, since `1,5` may have been
 * meant as one and a half.
 */
export function parseTypedAmount(text: string): Result<Amount, AmountRefusal> {
  if (text.length > MAX_TEXT_LENGTH) return refuse({ code: 'AMOUNT_FORMAT' })
  // U+00A5 and, in full width, U+FFE5 are the sign of the yuan.
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[\u00a5\uffe5]/, '')
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)
  return parseAmount(grouped ? plain.replace(/,/g, '') : plain)
}

/** Whole fen. */
export function toCents(amount: Amount): bigint {
  return BigInt(amount.replace('.', ''))
}

/** With thousands separators, as money is printed in tables: `38,650.00`. */
export function formatAmount(amount: Amount): string {
  return separate(amount)
}

/** Whole fen of a sum, not negative, printed as an amount is. */
export function formatCents(cents: bigint): string {
  return separate(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`)
}

const separate = (decimal: string) => decimal.replace(/\B(?=(\d{3})+\.)/g, ',')
