import type { Actor } from '@/lib/domain/access/roles'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { hashContent } from '@/lib/documents/hash-content'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { getDocumentDraft } from '@/lib/queries/case/get-document-draft'

/**
 * 定稿 of a document as its draft is; `subjectId`: the party whose form it is. It awaits its
 * signatures.
 */
export async function finalise(
  mediator: Actor,
  caseId: string,
  kind: CaseDocumentKind,
  subjectId = '',
) {
  const which = { caseId, kind, subjectId }
  const draft = await getDocumentDraft(mediator, which)
  if (!draft.ok) return draft
  return finaliseDocument(mediator, { ...which, seen: hashContent(draft.value.content) })
}
