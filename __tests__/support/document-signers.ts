import type { AnyTemplate } from '@/lib/documents/templates/document-template'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

/**
 * Who signs a document in which step, for the first thing of which the case has one or for the one
 * with this id.
 */
export function signersOf(template: AnyTemplate, facts: DocumentFacts, id?: string) {
  const subjects = template.subjects(facts)
  const subject = id === undefined ? subjects[0] : subjects.find((each) => each.id === id)
  if (!subject) throw new Error(`${template.kind} does not exist`)
  return template.signers(facts, subject).map(({ step, role, name }) => [step, role, name])
}

/** Ids of the things of which a case has one document each. */
export function subjectIds(template: AnyTemplate, facts: DocumentFacts): readonly string[] {
  return template.subjects(facts).map(({ id }) => id)
}
