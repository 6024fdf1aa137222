import 'server-only'
import {
  Manifest,
  SHEET_REASONS,
  type ManifestItem,
  type SheetReason,
} from '@/lib/domain/dossier/manifest'
import type { VolumePages } from '@/lib/domain/dossier/volume-pages'
import { RETENTION_CLASSES, type RetentionClass } from '@/lib/domain/dossier/retention'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// Bound dossiers. A volume and its items are added by the system in one transaction, and never
// change.

/** A bound volume without its items. */
export type StoredVolume = VolumePages & {
  readonly id: string
  readonly caseId: string
  readonly volume: number
  readonly numberYear: number
  readonly number: number
  /** 核验码. */
  readonly code: string
  readonly boundAt: Date
  readonly boundBy: string
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  readonly manifestSha256: string
  readonly retention: RetentionClass
  /** null: for good. */
  readonly retainUntil: LocalDate | null
  /** null: its text has not been read yet, and a search finds nothing. */
  readonly textReadAt: Date | null
}

const v = columnsOf('dossier_volumes', 'v')
const VOLUME = select({
  id: v.id,
  caseId: v.case_id,
  volume: v.volume,
  numberYear: v.number_year,
  number: v.number,
  code: v.code,
  boundAt: v.bound_at,
  boundBy: v.bound_by,
  storageKey: v.storage_key,
  sha256: v.sha256,
  size: v.size,
  pageCount: v.page_count,
  numberedPages: v.numbered_pages,
  unnumberedBefore: v.unnumbered_before,
  manifestSha256: v.manifest_sha256,
  retention: v.retention,
  retainUntil: v.retain_until,
  textReadAt: v.text_read_at,
})

/** The volumes of a case that this actor may see, in their order. */
export async function findVolumes(db: Read, caseId: string): Promise<StoredVolume[]> {
  const rows = await readRows(
    db,
    VOLUME,
    Prisma.sql`FROM dossier_volumes v WHERE ${v.case_id} = ${caseId}::uuid ORDER BY ${v.volume}`,
  )
  return rows.map(({ retention, retainUntil, ...row }) => ({
    ...row,
    retention: parseStoredEnum(RETENTION_CLASSES, retention, 'dossier_volumes.retention'),
    retainUntil: toDayOrNull(retainUntil),
  }))
}

/** One volume; null where there is none that this actor may see. */
export async function findVolume(
  db: Read,
  caseId: string,
  volume: number,
): Promise<StoredVolume | null> {
  const volumes = await findVolumes(db, caseId)
  return volumes.find((each) => each.volume === volume) ?? null
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

/** Where a material is in the bound dossier. */
export type BoundPlace = {
  readonly volume: number
  readonly materialId: string
  readonly no: number
  readonly firstPage: number
  readonly lastPage: number
  readonly sheet: SheetReason | null
}

const i = columnsOf('dossier_items', 'i')
const PLACE = select({
  volume: v.volume,
  materialId: i.material_id,
  no: i.no,
  firstPage: i.first_page,
  lastPage: i.last_page,
  sheet: i.sheet,
})

/** The bound items of a case that this actor may see, in the order of their volumes. */
export async function findBoundPlaces(db: Read, caseId: string): Promise<BoundPlace[]> {
  const rows = await readRows(
    db,
    PLACE,
    Prisma.sql`FROM dossier_items i JOIN dossier_volumes v ON ${v.id} = ${i.volume_id}
      WHERE ${i.case_id} = ${caseId}::uuid ORDER BY ${v.volume}, ${i.no}`,
  )
  return rows.map(({ sheet, ...row }) => ({
    ...row,
    sheet: sheet === null ? null : parseStoredEnum(SHEET_REASONS, sheet, 'dossier_items.sheet'),
  }))
}

export type NewVolume = Omit<StoredVolume, 'caseId' | 'textReadAt'> & {
  readonly manifest: string
  readonly retentionRules: string
  readonly chain: { readonly seq: number; readonly hash: string }
  readonly items: readonly Omit<BoundPlace, 'volume'>[]
}

/** Adds a volume with its items, whose file is in storage already. Only the system may. */
export async function addVolume(
  db: Db,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { items, chain, retainUntil, ...volume }: NewVolume,
): Promise<void> {
  const keys = { caseId: of.id, courtId: of.courtId, holderId: of.holderId }
  await db.dossierVolume.create({
    data: {
      ...volume,
      ...keys,
      chainSeq: chain.seq,
      chainHash: chain.hash,
      retainUntil: retainUntil && fromDay(retainUntil),
    },
    select: { id: true },
  })
  await db.dossierItem.createMany({
    data: items.map((item) => ({ ...item, ...keys, volumeId: volume.id })),
  })
}
