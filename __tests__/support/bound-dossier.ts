import { newStorageKey } from '@/lib/files/file-store'
import { asOwner } from './world'

let bound = 0

/** A volume of the case that has these materials, as if the system had bound it; its id. */
export async function layVolume(
  caseId: string,
  materialIds: readonly string[],
  volume = 1,
): Promise<string> {
  bound += 1
  const hash = bound.toString(16).padStart(64, '0')
  const [row] = await asOwner<{ id: string }>(
    `INSERT INTO dossier_volumes (case_id, court_id, holder_id, volume, number_year, number, code,
      bound_at, bound_by, storage_key, sha256, size, page_count, numbered_pages, unnumbered_before,
        manifest, manifest_sha256, chain_seq, chain_hash, retention, retention_rules, retain_until)
     SELECT id, court_id, holder_id, $2, 2020, $3, $4, now(), '', $5, $6, 100, 5, 1, 2, '{}', $6, 1,
       $6, 'short',
       'default-1', '2036-12-31' FROM cases WHERE id = $1 RETURNING id`,
    [caseId, volume, bound, `HY-TEST-${String(bound).padStart(4, '0')}`, newStorageKey(), hash],
  )
  for (const [index, id] of materialIds.entries())
    await asOwner(
      `INSERT INTO dossier_items (volume_id, no, case_id, court_id, holder_id, material_id,
        first_page, last_page)
       SELECT $2, $3, id, court_id, holder_id, $4, $3, $3 FROM cases WHERE id = $1`,
      [caseId, row!.id, index + 1, id],
    )
  return row!.id
}
