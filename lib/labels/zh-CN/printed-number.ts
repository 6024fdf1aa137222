import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import type { PrintedNumber } from '@/lib/domain/verification/printed-number'
import { dossierNumber } from './bound-dossier'
import { documentNumber } from './case-document'

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/**
 * A number as somebody typed it from paper: spaces, and brackets and digits of either width are
 * accepted.
 * @returns null where no document and no volume has such a number
 */
export function readPrintedNumber(typed: string): PrintedNumber | null {
  const wanted = plain(typed)
  const [, year, number] = (/^\((\d{4})\).+字第(\d{1,9})号$/.exec(wanted) ?? []).map(Number)
  if (!year || !number) return null
  const kind =
    plain(dossierNumber(year, number)) === wanted
      ? 'volume'
      : CASE_DOCUMENT_KINDS.find((each) => plain(documentNumber(each, year, number)) === wanted)
  return kind ? { kind, year, number } : null
}
