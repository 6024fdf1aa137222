import { maskDocumentNumber, maskPhone } from './masking'

// Eleven digits in groups as a phone is often written, or a run of at least seven digits (the last may be an X). Dates, case numbers
// and sums of everyday cases are shorter or carry other signs.
const NUMBER = /(?<![\d.])(?:1\d{2}[ -]\d{4}[ -]\d{4}|\d{7,17}[\dXx]?)(?![\d.])/g

/** A text that somebody wrote freely, with the personal numbers in it masked (个人信息保护法第51条). */
export function maskNumbersIn(text: string): string {
  return text.replace(NUMBER, (found) => {
    const number = found.replace(/[ -]/g, '')
    return number.length >= 15 ? maskDocumentNumber(number) : maskPhone(number)
  })
}
