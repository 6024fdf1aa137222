import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { SAMPLE_FACTS } from '@/lib/documents/templates/sample/sample-facts'

/** The facts of the sample case, of which a test replaces what it is about. */
export function documentFacts(changes: Partial<DocumentFacts> = {}): DocumentFacts {
  return { ...SAMPLE_FACTS, ...changes }
}
