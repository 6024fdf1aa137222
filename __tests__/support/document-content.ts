import type { DocumentContent } from '@/lib/documents/content'

/** A document of one line, of which a test replaces what it is about. */
export function documentContent(changes: Partial<DocumentContent> = {}): DocumentContent {
  return {
    title: '情况说明',
    issuer: null,
    number: null,
    caseNo: 'HY-2026-000123',
    blocks: [{ kind: 'paragraph', text: '以上情况属实。' }],
    signatures: [],
    day: null,
    ...changes,
  }
}
