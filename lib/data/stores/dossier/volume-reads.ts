import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'
import { Manifest, type ManifestItem } from '@/lib/domain/dossier/manifest'
import type { VolumePages } from '@/lib/domain/dossier/volume-pages'

/** A bound volume without its items. */
export type StoredVolume = VolumePages & {
  readonly id: string
  readonly volume: number
  readonly code: string
  readonly boundAt: Date
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  /** null: its text has not been read yet, and a search finds nothing. */
  readonly textReadAt: Date | null
}

const v = columnsOf('dossier_volumes', 'v')
const VOLUME = {
  id: v.id,
  volume: v.volume,
  code: v.code,
  boundAt: v.bound_at,
  storageKey: v.storage_key,
  sha256: v.sha256,
  size: v.size,
  pageCount: v.page_count,
  numberedPages: v.numbered_pages,
  unnumberedBefore: v.unnumbered_before,
  textReadAt: v.text_read_at,
}

/** The bound volumes of a case that this actor may see, in their order. */
export function findVolumes(db: Read, caseId: string): Promise<StoredVolume[]> {
  return readRows(
    db,
    select(VOLUME),
    Prisma.sql`FROM dossier_volumes v WHERE ${v.case_id} = ${caseId}::uuid ORDER BY ${v.volume}`,
  )
}

/** One volume; null where there is none that this actor may see. */
export function findVolume(db: Read, caseId: string, volume: number): Promise<StoredVolume | null> {
  return readRow(
    db,
    select(VOLUME),
    Prisma.sql`FROM dossier_volumes v
      WHERE ${v.case_id} = ${caseId}::uuid AND ${v.volume} = ${volume}::int`,
  )
}

/** What a volume contains, as its manifest says. */
export async function findVolumeContent(
  db: Read,
  volumeId: string,
): Promise<{ readonly number: string; readonly items: readonly ManifestItem[] } | null> {
  const row = await readRow(
    db,
    select({ manifest: v.manifest }),
    Prisma.sql`FROM dossier_volumes v WHERE ${v.id} = ${volumeId}::uuid`,
  )
  return row && Manifest.parse(JSON.parse(row.manifest))
}
