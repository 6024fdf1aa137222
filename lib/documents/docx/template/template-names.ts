import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { fieldSource } from '@/lib/labels/zh-CN/case-document'
import { COMMON_NAMES, WORD_TEMPLATE } from '@/lib/labels/zh-CN/word-template'
import { composeDocument, type ComposedDocument } from '../../compose-document'
import { DOCUMENT_TEMPLATES } from '../../templates/document-templates'
import { BLANK } from '../../templates/document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { sampleFactsFor } from '../../templates/sample/sample-of-kind'

// What a Word template can name: the fields that its document declares, by their labels, and a few
// facts that every document has. There is nothing else within its reach.

export type TemplateName = {
  readonly name: string
  /** Where the value comes from, in words. */
  readonly meaning: string
  /** As the sample case has it. */
  readonly sample: string
  /** Of a list: what can be named for each of its entries. */
  readonly parts: readonly string[] | null
}

/** A value of a name: a text, or the entries of a list by the names of their parts. */
export type NamedValue = string | readonly ReadonlyMap<string, string>[]
export type NamedValues = ReadonlyMap<string, NamedValue>

const LINE_PARTS = [COMMON_NAMES.line, COMMON_NAMES.index] as const
const SIGNER_PARTS = [COMMON_NAMES.role, COMMON_NAMES.person] as const

/**
 * The values of a document by their names. A needed value that the case does not have is a blank.
 */
export function namedValues({
  content,
  fields,
}: Pick<ComposedDocument, 'content' | 'fields'>): NamedValues {
  const values = new Map<string, NamedValue>([
    [COMMON_NAMES.issuer, content.issuer ?? ''],
    [COMMON_NAMES.title, content.title],
    [COMMON_NAMES.number, content.number ?? ''],
    [COMMON_NAMES.caseNo, content.caseNo],
    [COMMON_NAMES.day, content.day ? dayInFull(content.day) : BLANK],
    [
      COMMON_NAMES.signers,
      content.signatures.map(({ label, name }) => entry(SIGNER_PARTS, label, name ?? '')),
    ],
  ])
  for (const { label, value, isMissing } of fields) {
    if (typeof value === 'string') values.set(label, value || (isMissing ? BLANK : ''))
    else values.set(label, linesOf(value.length > 0 || !isMissing ? value : [BLANK]))
  }
  return values
}

const entry = (parts: readonly string[], ...texts: readonly string[]) =>
  new Map(parts.map((part, index) => [part, texts[index] ?? '']))

const linesOf = (lines: readonly string[]) =>
  lines.map((line, index) => entry(LINE_PARTS, line, String(index + 1)))

/** A value where it is named as one text: the entries of a list, a line each. */
export function asText(value: NamedValue): string {
  if (typeof value === 'string') return value
  return value.map((parts) => textOfEntry(parts)).join('\n')
}

function textOfEntry(parts: ReadonlyMap<string, string>): string {
  const line = parts.get(COMMON_NAMES.line)
  if (line !== undefined) return line
  return WORD_TEMPLATE.signer(
    parts.get(COMMON_NAMES.role) ?? '',
    parts.get(COMMON_NAMES.person) ?? '',
  )
}

/** A document of the sample case, under a made-up number. */
export function sampleOf(kind: CaseDocumentKind): ComposedDocument {
  const facts = sampleFactsFor(kind)
  const template = DOCUMENT_TEMPLATES[kind]
  const [subject] = template.subjects(facts)
  if (!subject) throw new Error(`the sample case has no ${kind}`)
  return composeDocument(template, facts, subject, WORD_TEMPLATE.sampleNumber)
}

/** Every name of a document, those that all documents have first. */
export function templateNames(kind: CaseDocumentKind): readonly TemplateName[] {
  const composed = sampleOf(kind)
  const sources = new Map(composed.fields.map(({ label, source }) => [label, fieldSource[source]]))
  return [...namedValues(composed)].map(([name, value]) => ({
    name,
    meaning: sources.get(name) ?? WORD_TEMPLATE.meaning[name as keyof typeof WORD_TEMPLATE.meaning],
    sample: asText(value),
    parts:
      typeof value === 'string' ? null : name === COMMON_NAMES.signers ? SIGNER_PARTS : LINE_PARTS,
  }))
}
