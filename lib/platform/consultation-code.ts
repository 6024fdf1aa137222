import { deriveDigits, hashOfSecret } from './derived-secret'

// 查询码 of a consultation: derived from its id, so that no row and no log has it. What is stored is
// the keyed hash of the code together with the last four digits of the telephone number
// (docs/decisions/0100-consultations.md).

const DIGITS = 8

/** The code of a consultation: eight digits. */
export function consultationCode(consultationId: string): string {
  return deriveDigits('consultation code', consultationId, DIGITS)
}

/**
 * What proves that somebody knows the code of a consultation and the last four digits of its
 * telephone number (hex). It is stored with the consultation, and the policies of the database
 * compare it.
 */
export function consultationProof(code: string, phoneTail: string): string {
  return hashOfSecret('consultation code', code, phoneTail)
}
