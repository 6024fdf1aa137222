// Personal numbers in a question are hidden before it is stored (个人信息保护法 第6条: no more than the
// purpose needs, 第51条). GB 11643 (identity number), GA 36 (licence plate), ISO/IEC 7812-1 (card
// number, with its check digit).
import { parseIdCard } from '../identity/id-card'
import { replaceNumbersIn } from '../identity/mask-text'
import { parseMobile } from '../identity/phone'
import { publicPhone } from '../identity/public-number'

export const HIDDEN_NUMBERS = ['id_card', 'mobile', 'bank_card', 'plate', 'other'] as const
export type HiddenNumber = (typeof HIDDEN_NUMBERS)[number]

export type HiddenText = {
  readonly text: string
  /** What was hidden, each kind once. */
  readonly hidden: readonly HiddenNumber[]
}

// The characters of the 31 provinces, by which a plate begins; then a letter, and five or six
// letters and digits, of which one at least is a digit. The last may be one of 6302 8B66 5B66 6E2F
// 6FB3 (trailer, police, school, Hong Kong, Macao).
const PLATE =
  /([\u4eac\u6d25\u6caa\u6e1d\u5180\u8c6b\u4e91\u8fbd\u9ed1\u6e58\u7696\u9c81\u65b0\u82cf\u6d59\u8d63\u9102\u6842\u7518\u664b\u8499\u9655\u5409\u95fd\u8d35\u7ca4\u9752\u85cf\u5ddd\u5b81\u743c][A-HJ-NP-Z])[\s\u00b7.-]?(?=[A-HJ-NP-Z]{0,5}\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d\u6302\u8b66\u5b66\u6e2f\u6fb3](?![A-Za-z\d])/giu

/** A landline with its area code, or a 400/800 number, as a text writes it. */
const OFFICE_PHONE = /(?<!\d)(0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?![\d-])/

/** The check digit of ISO/IEC 7812-1 (Luhn). */
function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function kindOf(number: string): HiddenNumber {
  if (parseIdCard(number).ok) return 'id_card'
  if (parseMobile(number).ok) return 'mobile'
  return isCardNumber(number) ? 'bank_card' : 'other'
}

/**
 * A text with the personal numbers in it hidden, and their kinds. What may be a number of a person
 * or something else is hidden too; days, amounts and case numbers stay. Of an organisation only the
 * telephone stays, where `keepsOffice`.
 */
export function hideNumbersIn(text: string, { keepsOffice = false } = {}): HiddenText {
  const hidden = new Set<HiddenNumber>()
  const withoutPlates = text.normalize('NFC').replace(PLATE, (plate, head: string) => {
    hidden.add('plate')
    return head + '*'.repeat(plate.length - head.length)
  })
  const hide = (part: string) =>
    replaceNumbersIn(part, (number, masked) => {
      hidden.add(kindOf(number))
      return masked
    })
  // Every second part is what the expression has found.
  const parts = keepsOffice ? withoutPlates.split(OFFICE_PHONE) : [withoutPlates]
  const masked = parts.map((part, index) =>
    index % 2 === 1 && publicPhone(part) !== null ? part : hide(part),
  )
  return { text: masked.join(''), hidden: HIDDEN_NUMBERS.filter((kind) => hidden.has(kind)) }
}
