import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import type { DocumentSubject } from './document-template'

/**
 * Makes readers of a field of what a document is about, such as a meeting: null where it is not
 * there.
 */
export function textOf<Thing>(
  find: (facts: DocumentFacts, subject: DocumentSubject) => Thing | null | undefined,
) {
  return (read: (thing: Thing, facts: DocumentFacts) => string | null) =>
    (facts: DocumentFacts, subject: DocumentSubject): string | null => {
      const thing = find(facts, subject)
      return thing ? read(thing, facts) : null
    }
}
