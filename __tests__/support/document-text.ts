import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { composeDocument, type ComposedDocument } from '@/lib/documents/compose-document'
import type { Block } from '@/lib/documents/content'
import type { AnyTemplate, DocumentSubject } from '@/lib/documents/templates/document-template'

/** Sets a document for the first thing of which the case has one, or for the one with this id. */
export function compose(
  template: AnyTemplate,
  facts: DocumentFacts,
  id?: string,
): ComposedDocument & { readonly subject: DocumentSubject } {
  const subjects = template.subjects(facts)
  const subject = id === undefined ? subjects[0] : subjects.find((each) => each.id === id)
  if (!subject) throw new Error(`${template.kind} does not exist`)
  return { ...composeDocument(template, facts, subject), subject }
}

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'facts') return block.rows.map(([term, value]) => `${term}：${value}`)
  if (block.kind === 'table') return [block.columns, ...block.rows].map((row) => row.join('｜'))
  return [block.text]
}

/** Everything that a document says, a line each: title, text, places to sign. */
export function linesOfDocument({ content }: ComposedDocument): readonly string[] {
  return [
    content.title,
    ...content.blocks.flatMap(blockLines),
    ...content.signatures.map(({ label, name }) => `${label}：${name ?? ''}`),
  ]
}

/** The text of its blocks alone. */
export function textOfDocument({ content }: ComposedDocument): string {
  return content.blocks.flatMap(blockLines).join('\n')
}

/** The labels of the fields without which it cannot be finalised. */
export function missingFields({ fields }: ComposedDocument): readonly string[] {
  return fields.filter(({ isMissing }) => isMissing).map(({ label }) => label)
}

/** The labels of filled fields whose value, or a line of it, is not in the text exactly once. */
export function fieldsNotOnce(document: ComposedDocument): readonly string[] {
  const text = textOfDocument(document)
  return document.fields
    .filter(({ value }) =>
      [value].flat().some((each) => each !== '' && text.split(each).length !== 2),
    )
    .map(({ label }) => label)
}

/** What was said in the mediation and about it, which no document of the opening may contain. */
export const CONFIDENTIAL = '保密标记'

/** The same case, with that mark in minutes, notes and the account of the closing. */
export function withConfidentialTexts(facts: DocumentFacts): DocumentFacts {
  return {
    ...facts,
    minutes: facts.minutes.map((minutes) => ({
      ...minutes,
      entries: minutes.entries.map((entry) => ({ ...entry, text: CONFIDENTIAL })),
    })),
    undisputedFacts: facts.undisputedFacts.map((fact) => ({ ...fact, text: CONFIDENTIAL })),
    closing: {
      account: CONFIDENTIAL,
      failureReason: CONFIDENTIAL,
      costRaising: CONFIDENTIAL,
      courtNotes: CONFIDENTIAL,
      statement: null,
    },
    followUps: facts.followUps.map((followUp) => ({ ...followUp, objections: CONFIDENTIAL })),
  }
}
