import type { Actor } from '@/lib/domain/access/roles'
import { getHandOver } from '@/lib/queries/case/get-hand-over'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { keepFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import { asOwner } from './world'

/** The hash of the plan as this person's page shows it; of no plan for one who sees none. */
export async function seenPlan(actor: Actor, caseId: string): Promise<string> {
  const found = await getHandOver(actor, { caseId })
  return (found.ok && found.value.plan?.seen) || '0'.repeat(64)
}

/** A PDF of the product's own engine that says this. */
export async function pdfSaying(text: string): Promise<Uint8Array> {
  const rendered = await renderPdf(
    {
      title: '测试材料',
      issuer: null,
      number: null,
      caseNo: '（2026）测试1号',
      blocks: [{ kind: 'paragraph', text }],
      signatures: [],
      day: null,
    },
    new Date('2026-11-01T00:00:00Z'),
  )
  if (!rendered.ok) throw new Error(rendered.refusal.code)
  return rendered.value.pdf
}

export type FiledMaterial = {
  readonly title: string
  readonly text: string
  readonly slot: UploadSlot
  /** It is a document of this kind that was finalised. */
  readonly kind?: CaseDocumentKind
  /** It came with the referral. */
  readonly isFromCourt?: boolean
}

let position = 0

/** Adds a material with its file, and its document where it is one. @returns its storage key */
export async function fileMaterial(
  caseId: string,
  { title, text, slot, kind, isFromCourt = false }: FiledMaterial,
): Promise<string> {
  position += 1
  const bytes = await pdfSaying(text)
  const [key] = await keepFiles([bytes])
  const [material] = await asOwner<{ id: string }>(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
     SELECT id, court_id, holder_id, $2, $3, $3 || '.pdf', 'application/pdf', $4, $5, $6, '林敏',
       CASE WHEN $8::boolean THEN received_at ELSE received_at + interval '1 hour' END, $7
     FROM cases WHERE id = $1 RETURNING id`,
    [caseId, position, title, bytes.length, sha256(bytes), key, slot, isFromCourt],
  )
  if (kind)
    await asOwner(
      `INSERT INTO case_documents (case_id, court_id, holder_id, kind, subject_id, number_year,
        number, material_id, pages, content_hash, finalised_at, finalised_by)
       SELECT id, court_id, holder_id, $2, $5, 2020, $3, $4, 1, repeat('0', 64), now(), '林敏'
         FROM cases WHERE id = $1`,
      [caseId, kind, position, material!.id, kind === 'explanation' ? 'consent' : ''],
    )
  return key!
}
