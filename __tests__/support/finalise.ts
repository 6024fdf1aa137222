import type { Actor } from '@/lib/domain/access/roles'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { getCaseDocument } from '@/lib/queries/institution/get-case-document'
import { newStorageKey } from '@/lib/files/file-store'
import { getMyDocument } from '@/lib/queries/mediator/get-my-document'
import { asOwner } from './world'

const NEVER_SEEN = '0'.repeat(64)

/** The document as this person's page shows it now. */
export async function readDocument(
  actor: Actor,
  caseId: string,
  kind: CaseDocumentKind,
  subjectId = '',
) {
  const get = actor.role === 'mediator' ? getMyDocument : getCaseDocument
  const found = await get(actor, { caseId, kind, subjectId })
  return found.ok ? found.value.document : null
}

/** Finalises the document as its page shows it; one who may not see it has seen nothing. */
export async function finaliseAsSeen(
  actor: Actor,
  caseId: string,
  kind: CaseDocumentKind,
  subjectId = '',
) {
  const seen = (await readDocument(actor, caseId, kind, subjectId))?.seen ?? NEVER_SEEN
  return finaliseDocument(actor, { caseId, kind, subjectId, seen })
}

let layCount = 0

/** A finalised document of the case, as if somebody of its institution had made it; its id. */
export async function layDocument(caseId: string): Promise<string> {
  layCount += 1
  const [material] = await asOwner<{ id: string }>(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
     SELECT id, court_id, holder_id, 1, '受理登记表', '受理登记表.pdf', 'application/pdf', 1, $2, $2, '林敏',
       now(),
       'acceptance_form' FROM cases WHERE id = $1 RETURNING id`,
    [caseId, newStorageKey()],
  )
  const [document] = await asOwner<{ id: string }>(
    `INSERT INTO case_documents (case_id, court_id, holder_id, kind, subject_id, number_year,
      number, material_id, pages, content_hash, finalised_at, finalised_by)
     SELECT id, court_id, holder_id, 'acceptance_form', '', 2020, $3, $2, 1, repeat('0', 64), now(),
       '林敏'
     FROM cases WHERE id = $1 RETURNING id`,
    [caseId, material!.id, layCount],
  )
  return document!.id
}
