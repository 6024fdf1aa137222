import 'server-only'
import type { Db } from '@/lib/data/door'
import { findDocumentFacts } from '@/lib/data/stores/document/document-facts-store'
import { composeDocument, type ComposedDocument } from '@/lib/documents/compose-document'
import { declineNotice } from '@/lib/documents/templates/decline-notice'
import { WHOLE_CASE } from '@/lib/documents/templates/document-template'
import type { DeclineReason } from '@/lib/domain/case/vocabulary'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import type { ActContext } from '../define-use-case'

/**
 * What 不受理通知书 says, while the case is still with the institution: what becomes of the case later
 * changes nothing of it. Its number comes with its file.
 */
export async function composeDeclineNotice(
  db: Db,
  caseId: string,
  { code, text }: { readonly code: DeclineReason; readonly text: string },
  { today, calendar }: ActContext,
): Promise<ComposedDocument> {
  const context = { today, calendar, titleWords: SLOT_TITLE_WORDS, numbers: null }
  const found = await findDocumentFacts(db, caseId, context)
  if (!found) throw new Error('a case that is declined has no file')
  const institution = found.facts.institutionName ?? ''
  const decline = { reason: code, text, on: today, institution }
  return composeDocument(declineNotice, { ...found.facts, decline }, WHOLE_CASE)
}
