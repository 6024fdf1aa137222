import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

/**
 * A bound volume as it leaves the system: its file, its list as the bytes were kept, and where its
 * originals are.
 */
export type ExportedVolume = {
  readonly volume: number
  readonly numberYear: number
  readonly number: number
  readonly boundAt: Date
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  readonly manifest: string
  /** Storage keys by 件号. */
  readonly originals: ReadonlyMap<number, string>
}

const v = columnsOf('dossier_volumes', 'v')
const i = columnsOf('dossier_items', 'i')
const m = columnsOf('materials', 'm')
const VOLUME = select({
  id: v.id,
  volume: v.volume,
  numberYear: v.number_year,
  number: v.number,
  boundAt: v.bound_at,
  storageKey: v.storage_key,
  sha256: v.sha256,
  size: v.size,
  manifest: v.manifest,
})

/** A volume with all that its export contains; null where there is none that this actor may see. */
export async function findExportedVolume(
  db: Read,
  caseId: string,
  volume: number,
): Promise<ExportedVolume | null> {
  const found = await readRow(
    db,
    VOLUME,
    Prisma.sql`FROM dossier_volumes v
      WHERE ${v.case_id} = ${caseId}::uuid AND ${v.volume} = ${volume}::int`,
  )
  if (!found) return null
  const { id, ...row } = found
  const items = await readRows(
    db,
    select({ no: i.no, storageKey: m.storage_key }),
    Prisma.sql`FROM dossier_items i JOIN materials m ON ${m.id} = ${i.material_id}
      WHERE ${i.volume_id} = ${id}::uuid`,
  )
  return { ...row, originals: new Map(items.map(({ no, storageKey }) => [no, storageKey])) }
}
