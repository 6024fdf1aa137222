import { createHash, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { MANIFEST_FORMAT, writeManifest, type ManifestItem } from '@/lib/domain/dossier/manifest'
import { fileStore, newStorageKey } from '@/lib/files/file-store'
import { dossierNumber } from '@/lib/labels/zh-CN/bound-dossier'
import { samplePdf } from '../../prisma/seed/sample-files'
import { asOwner } from './world'

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** An item of the volume: its slot, title and number of pages. */
export type VolumeItem = Pick<ManifestItem, 'slot' | 'title'> &
  Partial<Pick<ManifestItem, 'sheet'>> & { readonly pages: number }

export const VOLUME_ITEMS: readonly VolumeItem[] = [
  { slot: 'referral_letter', title: '委派调解函', pages: 1 },
  { slot: 'petition', title: '起诉状', pages: 4 },
  { slot: 'identity', title: '当事人身份证明', pages: 2 },
  { slot: 'evidence', title: '收据', pages: 3 },
  { slot: 'evidence', title: '现场录像说明', pages: 1, sheet: 'attachment' },
  { slot: 'session_record', title: '第一次调解笔录', pages: 8 },
  { slot: 'session_record', title: '第二次调解笔录', pages: 6 },
  { slot: 'outcome', title: '调解协议书', pages: 3 },
]

async function bind(items: readonly { readonly bytes: Uint8Array }[]): Promise<Uint8Array> {
  const volume = await PDFDocument.create()
  const append = async (bytes: Uint8Array) => {
    const from = await PDFDocument.load(bytes)
    for (const page of await volume.copyPages(from, from.getPageIndices())) volume.addPage(page)
  }
  await append(samplePdf(0, '卷宗封面'))
  await append(samplePdf(0, '卷内目录'))
  for (const { bytes } of items) await append(bytes)
  await append(samplePdf(0, '备考表'))
  await append(samplePdf(0, '封底'))
  return volume.save({ useObjectStreams: false })
}

/**
 * A bound volume of a case with the files of its items: two pages before page 1, two behind the
 * last.
 * @returns its id, and the ids of its materials in the order of the items
 */
export async function layVolume(
  caseId: string,
  { volume = 1, items = VOLUME_ITEMS }: { volume?: number; items?: readonly VolumeItem[] } = {},
): Promise<{ readonly id: string; readonly materials: readonly string[]; readonly pages: number }> {
  let next = 1
  const bound = await Promise.all(
    items.map(async ({ slot, title, pages, sheet = null }, index) => {
      const first = next
      next += pages
      const bytes = samplePdf(volume * 100 + index, title, pages)
      const storageKey = newStorageKey()
      await fileStore().put(storageKey, bytes)
      const file = { bytes, sha256: hashOf(bytes), storageKey }
      return { no: index + 1, slot, title, sheet, first, last: first + pages - 1, ...file }
    }),
  )
  const materials: string[] = []
  for (const { slot, title, bytes, sha256, storageKey } of bound) {
    const [row] = await asOwner<{ id: string }>(
      `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name,
         media_type, size, sha256, storage_key, added_by, added_at, slot)
       SELECT id, court_id, holder_id, 50, $2::text, $2::text || '.pdf',
         'application/pdf', $3, $4, $5, '林敏', now(), $6
       FROM cases WHERE id = $1 RETURNING id`,
      [caseId, title, bytes.length, sha256, storageKey, slot],
    )
    materials.push(row!.id)
  }
  const pdf = await bind(bound)
  const storageKey = newStorageKey()
  await fileStore().put(storageKey, pdf)
  const numbered = next - 1
  const [last] = await asOwner<{ count: number }>('SELECT count(*)::int FROM dossier_volumes')
  const number = last!.count + 1
  const manifest = writeManifest({
    format: MANIFEST_FORMAT,
    number: dossierNumber(2026, number),
    code: 'HY-7K3F-92QD',
    volume,
    caseNo: '(2026) 测试1号',
    courtName: '甲区法院',
    institutionName: '甲调解中心',
    boundAt: '2026-11-20T09:06:00.000Z',
    retention: { class: 'long', until: '2056-11-20' },
    numberedPages: numbered,
    chain: { seq: 1, hash: '0'.repeat(64) },
    items: bound.map(({ no, slot, title, sheet, first, last, sha256, bytes }) => ({
      no,
      slot,
      title,
      materialId: materials[no - 1]!,
      fileName: `${title}.pdf`,
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256,
      source: 'institution' as const,
      author: '林敏',
      madeAt: '2026-11-04T06:30:00.000Z',
      signatures: 'none' as const,
      pages: { first, last },
      sheet,
    })),
  })
  const id = randomUUID()
  await asOwner(
    `INSERT INTO dossier_volumes (id, case_id, court_id, holder_id, volume, number_year, number,
       code, bound_at, bound_by, storage_key, sha256, size, page_count, numbered_pages,
       unnumbered_before, manifest, manifest_sha256, chain_seq, chain_hash, retention,
       retention_rules, retain_until)
     SELECT $1::uuid, id, court_id, holder_id, $3::int, 2026, $11::int,
       'HY-' || left($1::uuid::text, 8), '2026-11-20T09:06:00Z', '',
       $4, $5, $6, $7, $8, 2, $9, $10, 1, repeat('0', 64), 'long', '1', '2056-11-20'
     FROM cases WHERE id = $2`,
    [
      id,
      caseId,
      volume,
      storageKey,
      hashOf(pdf),
      pdf.length,
      numbered + 4,
      numbered,
      manifest,
      hashOf(manifest),
      number,
    ],
  )
  for (const { no, first, last, sheet } of bound)
    await asOwner(
      `INSERT INTO dossier_items (volume_id, no, case_id, court_id, holder_id, material_id,
         first_page, last_page, sheet)
       SELECT $1, $3, id, court_id, holder_id, $4, $5, $6, $7 FROM cases WHERE id = $2`,
      [id, caseId, no, materials[no - 1], first, last, sheet],
    )
  return { id, materials, pages: numbered }
}
