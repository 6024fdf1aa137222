/**
 * Resident identity number, 18 characters (GB 11643-1999): six for the place, eight for the day of
 * birth, three in sequence (odd for men), one check character by ISO 7064 MOD 11-2. The 15-digit
 * number has been invalid since 2013. The residence permit for people from Hong Kong, Macao and
 * Taiwan (81, 82, 83) follows the same rule.
 */
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { compactNumber } from './half-width'

/** Checked and normalised: no spaces, half width, capital X. */
export type IdCardNumber = string & { readonly [brand]: 'IdCardNumber' }

export type IdCardRefusal = {
  readonly code:
    | 'ID_CARD_FORMAT'
    | 'ID_CARD_OLD_15_DIGITS'
    | 'ID_CARD_PROVINCE'
    | 'ID_CARD_BIRTH_DATE'
    | 'ID_CARD_CHECK_DIGIT'
}

declare const brand: unique symbol

/** The province codes of GB/T 2260 by their first digit; 82 and 83 stand for Macao and Taiwan. */
const PROVINCES: ReadonlySet<string> = new Set(
  ['12345', '123', '1234567', '123456', '01234', '12345', '1', '123'].flatMap((seconds, index) =>
    [...seconds].map((second) => `${index + 1}${second}`),
  ),
)

/**
 * Reads an identity number as people type it. Whether its day of birth has come is for the caller
 * to decide.
 */
export function parseIdCard(text: string): Result<IdCardNumber, IdCardRefusal> {
  const number = compactNumber(text)
  if (number === null) return refuse({ code: 'ID_CARD_FORMAT' })
  if (/^[1-8]\d{14}$/.test(number)) return refuse({ code: 'ID_CARD_OLD_15_DIGITS' })
  // A first digit of 9 marks the permanent residence card of a foreigner.
  if (!/^[1-8]\d{16}[\dX]$/.test(number)) return refuse({ code: 'ID_CARD_FORMAT' })
  if (!PROVINCES.has(number.slice(0, 2))) return refuse({ code: 'ID_CARD_PROVINCE' })
  if (!findBirthDate(number)) return refuse({ code: 'ID_CARD_BIRTH_DATE' })
  if (!hasValidCheckCharacter(number)) return refuse({ code: 'ID_CARD_CHECK_DIGIT' })
  return ok(number as IdCardNumber)
}

export function birthDateOf(number: IdCardNumber): LocalDate {
  const born = findBirthDate(number)
  if (!born) throw new RangeError('An identity number was used that had not been parsed')
  return born
}

export function sexOf(number: IdCardNumber): 'male' | 'female' {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female'
}

/**
 * The day written at positions 7 to 14 of an 18-character number, null when there is no such day.
 */
export function findBirthDate(number: string): LocalDate | null {
  return parseLocalDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
}

/** ISO 7064 MOD 11-2 over 17 digits and their check character, which is X for ten. */
export function hasValidCheckCharacter(number: string): boolean {
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === number[17]
}
