/**
 * Case numbers: year, prefix, serial (最高人民法院关于人民法院案件案号的若干规定 第2条, 第3条). The prefix holds the court's
 * code and the kind, or an institution's own word, and is configuration. Whatever brackets, spaces
 * and widths were typed, the brackets are half-width. The operating manual prints a space behind
 * them, (2020) 多元化解470号, and so does this system; a number with a court's code has none (第3条).
 */
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

export type CaseNumber = {
  readonly year: number
  /** Chinese characters and digits, beginning and ending with a character. */
  readonly prefix: string
  /** A natural number, without leading zeros. */
  readonly serial: number
}

export type CaseNumberRefusal = { readonly code: 'CASE_NUMBER_FORMAT' | 'CASE_NUMBER_YEAR' }

const MAX_TEXT_LENGTH = 64
const FIRST_YEAR = 1949
const LAST_YEAR = 2100

/** The character that ends every case number, and that no prefix may contain. */
const NUMBER_WORD = '\u53f7'

const PREFIX_CHARACTER = `(?!${NUMBER_WORD})\\p{sc=Han}`
const PREFIX = `${PREFIX_CHARACTER}(?:(?:${PREFIX_CHARACTER}|\\d){0,18}${PREFIX_CHARACTER})?`
// U+3014 and U+3015 are the hexagonal brackets of official papers.
const CASE_NUMBER = new RegExp(
  `^[(\\[\\u3014](\\d{4})[)\\]\\u3015](${PREFIX})0*([1-9]\\d{0,8})${NUMBER_WORD}$`,
  'u',
)

const WHOLE_PREFIX = new RegExp(`^${PREFIX}$`, 'u')

/** Whether a text can be the prefix of a court's case numbers: 多元化解, 粤0104诉前调. */
export function isCaseNumberPrefix(text: string): boolean {
  return WHOLE_PREFIX.test(text)
}

/** Reads a case number as typed or as another system writes it, courts' own numbers included. */
export function parseCaseNumber(text: string): Result<CaseNumber, CaseNumberRefusal> {
  if (text.length > MAX_TEXT_LENGTH) return refuse({ code: 'CASE_NUMBER_FORMAT' })
  const match = CASE_NUMBER.exec(toHalfWidth(text).replace(/\s/g, ''))
  if (!match) return refuse({ code: 'CASE_NUMBER_FORMAT' })
  const [, year, prefix = '', serial] = match
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    return refuse({ code: 'CASE_NUMBER_YEAR' })
  return ok({ year: Number(year), prefix, serial: Number(serial) })
}

/**
 * Reads a whole case number as it is typed into a search: also without brackets and without the
 * last character, 2026多元化解46.
 */
export function parseTypedCaseNumber(text: string): Result<CaseNumber, CaseNumberRefusal> {
  const whole = parseCaseNumber(text)
  if (whole.ok || text.length > MAX_TEXT_LENGTH) return whole
  const bare = /^(\d{4})(\p{sc=Han}.*)$/u.exec(toHalfWidth(text).replace(/\s/g, ''))
  if (!bare) return whole
  const [, year, rest = ''] = bare
  return parseCaseNumber(`(${year})${rest}${rest.endsWith(NUMBER_WORD) ? '' : NUMBER_WORD}`)
}

/** Whether a prefix begins with the code of a court, as 粤0104诉前调: no other prefix has digits. */
function hasCourtCode(prefix: string): boolean {
  return /\d/.test(prefix)
}

/** The number that a court gave a case, as courts write it: without a space (案号规定 第3条). */
export function formatCourtCaseNumber({ year, prefix, serial }: CaseNumber): string {
  return `(${year})${prefix}${serial}${NUMBER_WORD}`
}

/** The number of a case on the platform, which a court may have brought along. */
export function formatCaseNumber(number: CaseNumber): string {
  const { year, prefix, serial } = number
  return hasCourtCode(prefix)
    ? formatCourtCaseNumber(number)
    : `(${year}) ${prefix}${serial}${NUMBER_WORD}`
}
