import type { CaseDocumentKind } from '../document/case-document-kinds'

/** The number of a document or of a bound volume in its parts. */
export type PrintedNumber = {
  readonly kind: CaseDocumentKind | 'volume'
  readonly year: number
  readonly number: number
}
