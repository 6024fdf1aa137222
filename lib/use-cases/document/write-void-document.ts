import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, type CaseRecord } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  voidDocument as markVoid,
  type StoredDocument,
} from '@/lib/data/stores/document/document-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Decided } from '@/lib/domain/refusal'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'

/** Marks a document as void and records it; DOCUMENT_ALREADY_VOIDED where another was faster. */
export async function writeVoidDocument(
  db: Db,
  grant: Grant<'document:void' | 'agreement:void'>,
  record: CaseRecord,
  document: StoredDocument,
  reason: string,
  now: Date,
): Promise<Decided<null>> {
  const marked = await markVoid(db, grant, document, reason, now)
  if (!marked.ok) return marked
  const { id: documentId, kind, numberYear, number } = document
  await appendEvent(db, {
    event: {
      kind: 'document.voided',
      data: {
        documentId,
        document: kind,
        number: documentNumber(kind, numberYear, number),
        reason,
      },
    },
    subject: eventSubjectOf(record),
    by: grant.actor,
    at: now,
  })
  if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
  return marked
}
