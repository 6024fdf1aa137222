import { parseLocalDate } from '../time/local-date'

// Which long numbers in a text are no personal number: days and moments, serials of case numbers,
// amounts. Every rule here answers yes only where the number can hardly be a person's too; in doubt
// it stays masked.

// What a number that follows directly belongs to: 7535 8BDD or 7535 telephone, 673A of a hand set
// or a desk set, 6253 to dial, 4F20 771F fax, 53F7 7801 number, 8BC1 or 8BC1 4EF6 document, 62A4
// 7167 passport, 8D26 5E10 account, 5361 card, 5FAE 4FE1 WeChat, 751F of birth; with a colon, a
// day's word (65E5 671F) or "is" (4E3A 662F) between.
const OF_A_PERSON = new RegExp(
  '(?:\\u7535\\u8bdd|\\u7535|\\u673a|\\u6253|\\u4f20\\u771f|\\u53f7\\u7801|\\u8bc1|\\u62a4\\u7167|[\\u8d26\\u5e10]\\u6237?|\\u5361|\\u5fae\\u4fe1|\\u751f|qq|tel|phone|id)' +
    '[\\s\\u4ef6\\u53f7\\u7801\\u65e5\\u671f\\u4e3a\\u662f:.#(-]{0,6}$',
  'i',
)
/** One or two letters before the digits make a passport or a permit of them. */
const LETTERS = /(?<![a-z])[a-z]{1,2}$/i
const AREA_CODE = /(?<!\d)0\d{2,3}[\s)-]{1,3}$/

// FFE5 00A5 the sign of the yuan before it; after it 4F59 591A "more than", 4E07 4EBF ten thousand
// and a hundred million, 5143 5706 yuan.
const SIGN = /[\u00a5\uffe5]\s?$/
const UNIT =
  /^(?:\.\d{1,2})?\s?[\u4f59\u591a]?(?:[\u4e07\u4ebf]{1,2}[\u5143\u5706]?|[\u5143\u5706])/
const CENTS = /^\.\d{2}(?!\d)/

// The head of a case number: a year in brackets, then 7B2C and Chinese characters and the digits of
// a court; 53F7 ends it.
const CASE_HEAD = /[([\u3014](?:19|20)\d{2}[)\]\u3015]\s?[\p{sc=Han}\d]{1,16}$/u
const CASE_TAIL = /^\s?\u53f7/

/**
 * No serial and no usual amount is longer; an eleven-digit number that begins with 1 is a mobile
 * phone.
 */
const SHORT = 10

/** May this number stand as it is, between these texts? `number`: half width, without gaps. */
export function isReadable(number: string, before: string, after: string): boolean {
  const [head, tail] = [before.normalize('NFKC'), after.normalize('NFKC')]
  if (!/^\d+$/.test(number) || [OF_A_PERSON, LETTERS, AREA_CODE].some((shape) => shape.test(head)))
    return false
  return (
    isMoment(number) || (number.length <= SHORT && (isAmount(head, tail) || isSerial(head, tail)))
  )
}

/**
 * 20261125, or with hours and minutes, seconds, milliseconds. No day before 2000: that is one on
 * which people were born. No issuer's cards and no place's identity numbers begin with 20, so that
 * a check digit would tell nothing more.
 */
function isMoment(number: string): boolean {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] =
    /^(20\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:(\d{2})(?:\d{3})?)?)?$/.exec(number) ?? []
  return (
    parseLocalDate(`${year}-${month}-${day}`) !== null &&
    hour <= '23' &&
    minute <= '59' &&
    second <= '59'
  )
}

const isAmount = (before: string, after: string): boolean =>
  SIGN.test(before) || UNIT.test(after) || CENTS.test(after)

const isSerial = (before: string, after: string): boolean =>
  CASE_HEAD.test(before) && CASE_TAIL.test(after)
