/**
 * The documents by which a person is identified (在线调解规则第17条): besides the resident identity
 * number the passport, the mainland travel permits of people from Hong Kong, Macao and Taiwan, and
 * the foreigner's permanent residence card; for organisations the credit code. Issuers change their
 * formats, so only what no version of a document allows is refused.
 */
import type { DocumentKind } from '@/lib/domain/case/vocabulary'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { parseCreditCode, type CreditCodeRefusal } from './credit-code'
import { compactNumber } from './half-width'
import { findBirthDate, hasValidCheckCharacter, parseIdCard, type IdCardRefusal } from './id-card'

export type OtherDocumentRefusal = {
  readonly code:
    | 'PASSPORT_FORMAT'
    | 'HK_MACAO_PERMIT_FORMAT'
    | 'TAIWAN_PERMIT_FORMAT'
    | 'PERMANENT_RESIDENT_FORMAT'
    | 'OTHER_DOCUMENT_FORMAT'
}

/** Reads a number by the kind of its document: no spaces, half width, capitals. */
export function parseDocumentNumber(
  kind: DocumentKind,
  text: string,
): Result<string, IdCardRefusal | CreditCodeRefusal | OtherDocumentRefusal> {
  switch (kind) {
    case 'id_card':
      return parseIdCard(text)
    case 'passport':
      return parsePassport(text)
    case 'hk_macau_permit':
      return parseHkMacaoPermit(text)
    case 'taiwan_permit':
      return parseTaiwanPermit(text)
    case 'foreign_permanent_id':
      return parsePermanentResident(text)
    case 'credit_code':
      return parseCreditCode(text)
    case 'other':
      return parseUnlistedDocument(text)
  }
}

/** Passports of all states: 5 to 15 letters and digits, of which at least one is a digit. */
function parsePassport(text: string): Result<string, OtherDocumentRefusal> {
  return matching(text, /^(?=.*\d)[A-Z0-9]{5,15}$/, 'PASSPORT_FORMAT')
}

/**
 * H (Hong Kong) or M (Macao) and 8 digits, on older permits followed by the two digits of the issue
 * count.
 */
function parseHkMacaoPermit(text: string): Result<string, OtherDocumentRefusal> {
  return matching(text, /^[HM]\d{8}(\d{2})?$/, 'HK_MACAO_PERMIT_FORMAT')
}

/**
 * 8 digits; on the older booklet 10 digits, with or without the letter in brackets, whose brackets
 * are dropped.
 */
function parseTaiwanPermit(text: string): Result<string, OtherDocumentRefusal> {
  return matching(
    text.replace(/[()\uff08\uff09]/g, ''),
    /^(\d{8}|\d{10}[A-Z]?)$/,
    'TAIWAN_PERMIT_FORMAT',
  )
}

/**
 * Since 2023 18 digits that begin with 9 and carry the day of birth and the check character of an
 * identity number; before that three letters of the nationality and 12 digits.
 */
function parsePermanentResident(text: string): Result<string, OtherDocumentRefusal> {
  const parsed = matching(text, /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/, 'PERMANENT_RESIDENT_FORMAT')
  if (!parsed.ok || parsed.value.length === 15) return parsed
  const isReal = findBirthDate(parsed.value) !== null && hasValidCheckCharacter(parsed.value)
  return isReal ? parsed : refuse({ code: 'PERMANENT_RESIDENT_FORMAT' })
}

/**
 * A document the list does not know, such as an officer's card: 3 to 40 letters, digits, Chinese
 * characters, ( ) / or -.
 */
function parseUnlistedDocument(text: string): Result<string, OtherDocumentRefusal> {
  return matching(text, /^(?=.*\d)[A-Z0-9\p{sc=Han}()/-]{3,40}$/u, 'OTHER_DOCUMENT_FORMAT')
}

function matching(
  text: string,
  format: RegExp,
  code: OtherDocumentRefusal['code'],
): Result<string, OtherDocumentRefusal> {
  const number = compactNumber(text)
  return number !== null && format.test(number) ? ok(number) : refuse({ code })
}
