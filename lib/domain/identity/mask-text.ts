import { maskAccount, maskDocumentNumber, maskPhone } from './masking'

// Eleven digits in groups as a phone is often written, sixteen and more in fours as a bank card bears them, or a run of at least seven
// (the last may be an X); half or full width. Dates, case numbers and sums of everyday cases are shorter or carry other signs.
const D = '[\\d\\uff10-\\uff19]'
const GAP = '[ -]'
const PHONE = `[1\\uff11]${D}{2}${GAP}${D}{4}${GAP}${D}{4}`
const CARD = `${D}{4}(?:${GAP}${D}{4}){3}(?:${GAP}?${D}{1,4})?`
const NUMBER = new RegExp(`(?<!${D})(?<!${D}\\.)(?:${PHONE}|${CARD}|${D}{7,}[Xx]?)(?!${D}|\\.${D})`, 'g')

/** A text that somebody wrote freely, with the personal numbers in it masked (个人信息保护法第51条). */
export function maskNumbersIn(text: string): string {
  return text.replace(NUMBER, (found) => {
    const number = found.normalize('NFKC').replace(/[ -]/g, '')
    if (number.length > 18 || (found.includes(' ') && number.length >= 16)) return maskAccount(number)
    return number.length >= 15 ? maskDocumentNumber(number) : maskPhone(number)
  })
}
