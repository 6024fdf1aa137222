import type { FieldSource, Signer } from '@/lib/domain/document/case-document-kinds'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { signatureLabel } from '@/lib/labels/zh-CN/case-document'
import type { DocumentContent } from './content'
import {
  isFilled,
  type AnyTemplate,
  type DocumentSubject,
  type FieldValue,
} from './templates/document-template'

/** A field as the page beside the document shows it. */
export type ComposedField = {
  readonly key: string
  readonly label: string
  readonly source: FieldSource
  /** Empty where the case does not have the value. */
  readonly value: FieldValue
  /** Not there, and the document cannot be finalised without it. */
  readonly isMissing: boolean
}

export type ComposedDocument = {
  readonly content: DocumentContent
  /** In the order of its places. */
  readonly signers: readonly Signer[]
  readonly fields: readonly ComposedField[]
}

/**
 * Sets a document from the facts of its case. A template reaches the values of its own fields only.
 */
export function composeDocument(
  template: AnyTemplate,
  facts: DocumentFacts,
  subject: DocumentSubject,
  number: string | null = null,
): ComposedDocument {
  const fields = Object.entries(template.fields).map(([key, { label, source, isNeeded, read }]) => {
    const value: FieldValue = read(facts, subject) ?? ''
    return { key, label, source, value, isMissing: isNeeded && !isFilled(value) }
  })
  const signers = template.signers(facts, subject)
  const values = Object.fromEntries(fields.map(({ key, value }) => [key, value]))
  return {
    content: {
      title: template.title(facts, subject),
      issuer: template.issuer ? template.issuer(facts) : facts.institutionName,
      number,
      caseNo: facts.caseNo,
      blocks: template.compose(values),
      signatures: signers.map(({ role, name }) => ({ label: signatureLabel[role], name })),
      day: template.day(facts, subject),
    },
    signers,
    fields,
  }
}
