import type {
  CaseDocumentKind,
  FieldSource,
  Signer,
} from '@/lib/domain/document/case-document-kinds'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Block } from '../content'

// One document is declared once, in one file of this folder: when it exists, its fields with their
// source in the case, who signs in which order, and its text. Its slot is in CASE_DOCUMENTS.

/** What a case can have several of: a party, a meeting, minutes, a request. */
export type DocumentSubject = { readonly id: string; readonly name: string }

/** The one subject of a document that a case has once. */
export const WHOLE_CASE: DocumentSubject = { id: '', name: '' }

/** A value in words, ready to be set: a text, or lines in their order. */
export type FieldValue = string | readonly string[]

export type Field<Value extends FieldValue = FieldValue> = {
  /** Its name on the page beside the document. */
  readonly label: string
  /** By what the value was entered, and where a missing one is. */
  readonly source: FieldSource
  /** Without it the document cannot be finalised. */
  readonly isNeeded: boolean
  /** The value; null, or no line of a list, where the case does not have it yet. */
  readonly read: (
    facts: DocumentFacts,
    subject: DocumentSubject,
  ) => Value extends string ? Value | null : Value
}

export type DocumentTemplate<Values extends Readonly<Record<string, FieldValue>>> = {
  readonly kind: CaseDocumentKind
  readonly title: (facts: DocumentFacts, subject: DocumentSubject) => string
  /** Who makes the document, where it is not the institution; null: its signers do. */
  readonly issuer?: (facts: DocumentFacts) => string | null
  /** The article that asks for it, or on which its form rests. */
  readonly basis: LegalBasis
  /** For what the case has one now; empty: it does not exist. */
  readonly subjects: (facts: DocumentFacts) => readonly DocumentSubject[]
  readonly fields: { readonly [Key in keyof Values]: Field<Values[Key]> }
  readonly signers: (facts: DocumentFacts, subject: DocumentSubject) => readonly Signer[]
  /**
   * The text from the values of the declared fields alone; a missing value is a blank to fill in.
   */
  readonly compose: (values: Values) => readonly Block[]
  /** 成文日期, where it is a day of the case. */
  readonly day: (facts: DocumentFacts, subject: DocumentSubject) => LocalDate | null
}

/** A template of any document. */
export type AnyTemplate = DocumentTemplate<Readonly<Record<string, FieldValue>>>

/**
 * Checks that the fields, the text and the types of one document agree. The values of a template
 * are its own; readers of all templates need only that each is a text or lines.
 */
export function defineDocument<Values extends Readonly<Record<string, FieldValue>>>(
  template: DocumentTemplate<Values>,
): AnyTemplate {
  return template as unknown as AnyTemplate
}

/** A blank to fill in by hand. */
export const BLANK = '＿＿＿＿'

/**
 * Is there something to set? An empty text or list is as missing as none, and so is one with a
 * blank: what the case knows of it is set, and the rest is still to be entered.
 */
export function isFilled(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !value.includes(BLANK)
  return value.length > 0 && value.every(isFilled)
}
