/**
 * What of a personal detail may stand on a screen that has no reason to show it whole (个人信息保护法第51条,
 * the courts' usual
 * way): enough to recognise a person one knows already. Masking never fails: a text of an
 * unexpected shape is hidden further.
 */

/**
 * `138****5678`; of a landline the area code is kept, `020-****0000`; a shorter text keeps its last
 * two characters.
 */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3})-\d{3,4}(\d{4})(-\d+)?$/.exec(phone)
  if (landline) return `${landline[1]}-****${landline[2]}`
  if (phone.length >= 10) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return `****${phone.length > 4 ? phone.slice(-2) : ''}`
}

/**
 * First three and last four of an 18-character number; of the shorter numbers of other documents
 * the first and the last two.
 */
export function maskDocumentNumber(number: string): string {
  const [head, tail] = number.length >= 15 ? [3, 4] : [1, 2]
  if (number.length <= head + tail) return '*'.repeat(number.length)
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)
}

/**
 * The first character and an asterisk for each that follows, two at most, so that a long name does
 * not show its length.
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim()
  return first + '*'.repeat(Math.min(rest.length, 2))
}

/** The last four digits of a bank account, `****1234`. */
export function maskAccount(account: string): string {
  const digits = account.replace(/\s/g, '')
  return digits.length > 8 ? `****${digits.slice(-4)}` : '****'
}

// Province, city and district each end in one of their own words. A name may begin with any
// character but may not contain the words for street, road, town, village, garden or estate, so
// that an estate, whose last character is that of a district, is not taken for one: when in doubt,
// more is hidden.
// 7701 province, 81EA 6CBB 533A autonomous region, 7279 522B 884C 653F 533A special administrative
// region
const PROVINCE =
  '(?:\\p{sc=Han}{2,6}?(?:\\u7701|\\u81ea\\u6cbb\\u533a|\\u7279\\u522b\\u884c\\u653f\\u533a))?'
// 8857 street, 9053 way, 8DEF road, 6751 village, 56ED garden, 5C0F of an estate, 9547 town, 4E61
// township
const NAME =
  '\\p{sc=Han}(?:(?![\\u8857\\u9053\\u8def\\u6751\\u56ed\\u5c0f\\u9547\\u4e61])\\p{sc=Han}){0,9}?'
// 9547 and 4E61 may end the name of a city; 5E02 city, 81EA 6CBB 5DDE autonomous prefecture, 5730
// 533A prefecture, 76DF league
const CITY = `(?:${NAME}[\\u9547\\u4e61]?(?:\\u5e02|\\u81ea\\u6cbb\\u5dde|\\u5730\\u533a|\\u76df))?`
// 533A district, 53BF county, 65D7 banner, 5E02 city at county level; the last two also occur
// inside the names of districts
const DISTRICT = `(?:${NAME}(?:[\\u533a\\u53bf]|[\\u65d7\\u5e02](?!\\u533a)))?`
const DOWN_TO_DISTRICT = new RegExp(`^${PROVINCE}${CITY}${DISTRICT}`, 'u')

/** The address down to its district, `***` for the rest. */
export function maskAddress(address: string): string {
  return `${DOWN_TO_DISTRICT.exec(address.trim())?.[0] ?? ''}***`
}
