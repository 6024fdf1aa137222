import { randomUUID } from 'node:crypto'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { MANIFEST_FORMAT, writeManifest, type Manifest } from '@/lib/domain/dossier/manifest'
import { keepFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import { OWED } from './archiving'
import { appendLooks } from './chains'
import { signedPdf } from './labelled-pdf'
import { soundPdf } from './upload-files'
import { asOwner, layCase, type World } from './world'

export type FiledItem = {
  readonly slot: UploadSlot
  readonly bytes: Uint8Array
  readonly mediaType: string
}
export type BoundDossierRows = {
  readonly caseId: string
  readonly volumeId: string
  readonly pdfKey: string
  /** Storage keys by 件号. */
  readonly keys: readonly string[]
  readonly materialIds: readonly string[]
}

let serial = 0

const owedItem = (slot: UploadSlot): FiledItem => {
  serial += 1
  return { slot, bytes: soundPdf(serial), mediaType: 'application/pdf' }
}

/** Every item that the dossier owes, one page each. */
export const owedItems = (): FiledItem[] => OWED.map(owedItem)

/**
 * An archived case with one bound volume of these items, each a file in storage, as if the system
 * had bound it.
 * @param pdf the bound file; by default one that has a numbered page for each item
 */
export async function layDossier(
  world: World,
  items: readonly FiledItem[] = owedItems(),
  pdf?: Uint8Array,
): Promise<BoundDossierRows> {
  const { id: caseId, caseNo } = await layCase(world, { status: 'archived' })
  await appendLooks(world, caseId, 3)
  const bound = pdf ?? (await signedPdf(items.length))
  const [pdfKey, ...keys] = await keepFiles([bound, ...items.map(({ bytes }) => bytes)])
  const materials = await layMaterials(caseId, items, keys)
  const [head] = await asOwner<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM chain_heads WHERE chain = $1',
    [`case:${caseId}`],
  )
  serial += 1
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    number: `（2026）甲调卷字第${serial}号`,
    code: `HY-TEST-${serial}`,
    volume: 1,
    caseNo,
    courtName: '甲区法院',
    institutionName: '甲调解中心',
    boundAt: new Date().toISOString(),
    retention: { class: 'permanent', until: null },
    numberedPages: items.length,
    chain: { seq: Number(head!.seq), hash: head!.hash },
    items: items.map(({ slot, bytes, mediaType }, index) => ({
      no: index + 1,
      slot,
      title: `材料${index + 1}`,
      materialId: materials[index]!,
      fileName: `材料${index + 1}.pdf`,
      mediaType,
      size: bytes.length,
      sha256: sha256(bytes),
      source: 'institution',
      author: '林敏',
      madeAt: new Date(Date.now() - 60_000).toISOString(),
      signatures: 'none',
      pages: { first: index + 1, last: index + 1 },
      sheet: null,
    })),
  }
  const volumeId = randomUUID()
  const text = writeManifest(manifest)
  await asOwner(
    `INSERT INTO dossier_volumes (id, case_id, court_id, holder_id, volume, number_year, number,
       code, bound_at, bound_by, storage_key, sha256, size, page_count, numbered_pages,
       unnumbered_before, manifest, manifest_sha256, chain_seq, chain_hash, retention,
       retention_rules, retain_until)
     SELECT $2, id, court_id, holder_id, 1, 2026, $3, $4,
       $5, '', $6, $7, $8, $9, $10, 1,
       $11, $12, $13, $14, 'permanent', 'default-1', NULL
     FROM cases WHERE id = $1`,
    [
      caseId,
      volumeId,
      serial,
      manifest.code,
      manifest.boundAt,
      pdfKey,
      sha256(bound),
      bound.length,
      items.length + 1,
      items.length,
      text,
      sha256(text),
      manifest.chain.seq,
      manifest.chain.hash,
    ],
  )
  for (const [index, materialId] of materials.entries())
    await asOwner(
      `INSERT INTO dossier_items (volume_id, no, case_id, court_id, holder_id, material_id,
         first_page, last_page)
       SELECT $2, $3, id, court_id, holder_id, $4, $3, $3 FROM cases WHERE id = $1`,
      [caseId, volumeId, index + 1, materialId],
    )
  return { caseId, volumeId, pdfKey: pdfKey!, keys, materialIds: materials }
}

async function layMaterials(
  caseId: string,
  items: readonly FiledItem[],
  keys: readonly string[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, { slot, bytes, mediaType }] of items.entries()) {
    const [row] = await asOwner<{ id: string }>(
      `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
         size, sha256, storage_key, added_by, added_at, slot)
       SELECT id, court_id, holder_id, $2, $3, $4, $5,
         $6, $7, $8, '林敏', now() - interval '1 minute', $9
       FROM cases WHERE id = $1 RETURNING id`,
      [
        caseId,
        index + 1,
        `材料${index + 1}`,
        `材料${index + 1}.pdf`,
        mediaType,
        bytes.length,
        sha256(bytes),
        keys[index],
        slot,
      ],
    )
    ids.push(row!.id)
  }
  return ids
}

/** Registers the states of virus scans, one for each of the first files. */
export async function registerScans(
  keys: readonly string[],
  states: readonly ('awaiting' | 'infected' | 'clean')[],
): Promise<void> {
  for (const [index, state] of states.entries())
    await asOwner(
      `INSERT INTO file_scans (storage_key, state, received_at, scanned_at, found)
       VALUES ($1, $2, now(), CASE WHEN $2 <> 'awaiting' THEN now() END,
         CASE WHEN $2 = 'infected' THEN 'Eicar' END)`,
      [keys[index], state],
    )
}

/** Makes an item the file of a finalised document. */
export async function makeDocument({ materialIds }: BoundDossierRows, no: number): Promise<void> {
  await asOwner(
    `INSERT INTO case_documents (case_id, court_id, holder_id, kind, subject_id, number_year,
       number, material_id, pages, content_hash, finalised_at, finalised_by)
     SELECT case_id, court_id, holder_id, 'acceptance_form', '', 2020, 1,
       id, 1, repeat('0', 64), now(), '林敏'
     FROM materials WHERE id = $1`,
    [materialIds[no - 1]],
  )
}
