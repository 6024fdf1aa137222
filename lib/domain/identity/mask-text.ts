import { isReadable } from './readable-number'
import { maskAccount, maskDocumentNumber, maskPhone } from './masking'

// A run of at least seven digits (the last may be an X), or digits in the groups in which phones,
// identity numbers and bank cards are written; of any script that has decimal digits, with any
// separator between groups.
const D = '\\p{Nd}'
const BETWEEN =
  ' \\t\\u00a0\\u3000_./,:()\\uff08\\uff09\\uff0c\\uff1a\\u00b7\\u2010-\\u2015\\u2212\\-'
const GAP = `[${BETWEEN}]{1,3}`
const groups = (...lengths: readonly number[]): string =>
  lengths.map((length) => `${D}{${length}}`).join(GAP)
const phone = (first: number, ...rest: readonly number[]): string =>
  `[1\\uff11]${D}{${first - 1}}${GAP}${groups(...rest)}`
const document = (...lengths: readonly number[]): string =>
  `${groups(...lengths)}${GAP}${D}{3}[\\p{Nd}Xx]`

const DOCUMENTS = [
  document(6, 4, 2, 2),
  document(6, 4, 4),
  document(6, 8),
  document(14),
  `${groups(6)}${GAP}${D}{11}[\\p{Nd}Xx]`,
  groups(6, 6, 3),
]
const CARD = `${groups(4, 4, 4, 4)}(?:(?:${GAP})?${D}{1,4})?`
const PHONES = [
  phone(3, 4, 4),
  phone(3, 8),
  phone(3, 3, 5),
  phone(4, 3, 4),
  phone(4, 7),
  phone(5, 6),
  phone(5, 3, 3),
  phone(7, 4),
]
const NUMBER = new RegExp(
  `(?<!${D})(?:${[...DOCUMENTS, CARD, ...PHONES, `${D}{7,}[Xx]?`].join('|')})(?!${D})`,
  'gu',
)

const IS_GAP = new RegExp(`[${BETWEEN}]`, 'gu')
/** Most fields of a view are words: without a digit there is nothing to search for. */
const DIGIT = /\p{Nd}/u
/** Invisible characters that would split a number for a rule that matches runs. */
const UNSEEN = /(?<=\p{Nd})[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\p{Nd})/gu

// A hash that the platform names, in full or by its first 16 digits: after SHA-256, or 6821 9A8C
// 503C. Its runs of digits are no number of a person, and with one masked it could not be compared.
const HASH =
  /(?:SHA-256|\u6821\u9a8c\u503c) (?=[0-9a-f]*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{16})(?![0-9A-Za-z])/g

/** How many characters before and after a number are searched for its meaning. */
const BEFORE = 24
const AFTER = 8

/**
 * A text that somebody wrote freely, with the personal numbers in it masked (个人信息保护法第51条). Dates,
 * case numbers and amounts stay; what may be either is masked.
 */
export function maskNumbersIn(text: string): string {
  return replaceNumbersIn(text, (_number, masked) => masked)
}

/**
 * The same with another text in place of each number. `replace` gets the number in half width
 * without gaps, and as it would be masked.
 */
export function replaceNumbersIn(
  text: string,
  replace: (number: string, masked: string) => string,
): string {
  if (!DIGIT.test(text)) return text
  const seen = text.replace(UNSEEN, '')
  const hashes = Array.from(seen.matchAll(HASH), ({ 0: hash, index }) => ({
    from: index,
    to: index + hash.length,
  }))
  return seen.replace(NUMBER, (found: string, at: number) => {
    const number = found.normalize('NFKC').replace(IS_GAP, '')
    const end = at + found.length
    if (hashes.some(({ from, to }) => at >= from && end <= to)) return found
    const isRun = number.length === found.length
    if (
      isRun &&
      isReadable(number, seen.slice(Math.max(0, at - BEFORE), at), seen.slice(end, end + AFTER))
    )
      return found
    return replace(number, mask(number))
  })
}

/**
 * Fifteen, seventeen and eighteen characters are taken for an identity number, other long ones for
 * an account.
 */
function mask(number: string): string {
  if ([15, 17, 18].includes(number.length)) return maskDocumentNumber(number)
  return number.length >= 12 ? maskAccount(number) : maskPhone(number)
}
