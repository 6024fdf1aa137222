import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'

/** `text`: contained in the file; `recognised`: in its picture, and may be wrong. */
const TEXT_SOURCES = ['text', 'recognised'] as const
export type TextSource = (typeof TEXT_SOURCES)[number]

const i = columnsOf('dossier_items', 'i')
const m = columnsOf('materials', 'm')
const t = columnsOf('material_texts', 't')

/** A page of a volume in which words may be. */
export type FoundPage = {
  /** 件号 of its item. */
  readonly no: number
  readonly title: string
  /** Printed. */
  readonly page: number
  readonly source: TextSource
  readonly text: string
}

/**
 * Pages of a volume whose text contains the words, in their order; items that a sheet represents
 * have no pages of their own. Letters are compared without their case.
 */
export async function findPagesWith(
  db: Read,
  volumeId: string,
  words: string,
  most: number,
): Promise<FoundPage[]> {
  const rows = await readRows(
    db,
    select({
      no: i.no,
      title: m.title,
      first: i.first_page,
      page: t.page,
      source: t.source,
      text: t.text,
    }),
    Prisma.sql`FROM dossier_items i
      JOIN materials m ON ${m.id} = ${i.material_id}
      JOIN material_texts t ON ${t.material_id} = ${i.material_id}
      WHERE ${i.volume_id} = ${volumeId}::uuid AND ${i.sheet} IS NULL
        AND ${i.first_page} + ${t.page} - 1 <= ${i.last_page}
        AND position(lower(${words}) IN lower(${t.text})) > 0
      ORDER BY ${i.no}, ${t.page}, ${t.source} DESC LIMIT ${most}::int`,
  )
  return rows.map(({ no, title, first, page, source, text }) => ({
    no,
    title,
    page: first + page - 1,
    source: parseStoredEnum(TEXT_SOURCES, source, 'material_texts.source'),
    text,
  }))
}

const v = columnsOf('dossier_volumes', 'v')

/** A PDF of a volume whose pages have not been read. */
export type UnreadText = {
  readonly materialId: string
  readonly storageKey: string
  readonly sha256: string
}

/**
 * The volume that has waited longest for its text to be read, with the PDF items that have none
 * yet.
 */
export async function findUnreadVolume(
  db: Read,
): Promise<{ readonly id: string; readonly items: readonly UnreadText[] } | null> {
  const [volume] = await readRows(
    db,
    select({ id: v.id }),
    Prisma.sql`FROM dossier_volumes v WHERE ${v.text_read_at} IS NULL ORDER BY ${v.bound_at}
      LIMIT 1`,
  )
  if (!volume) return null
  const items = await readRows(
    db,
    select({ materialId: m.id, storageKey: m.storage_key, sha256: m.sha256 }),
    Prisma.sql`FROM dossier_items i JOIN materials m ON ${m.id} = ${i.material_id}
      WHERE ${i.volume_id} = ${volume.id}::uuid AND ${i.sheet} IS NULL
        AND ${m.media_type} = 'application/pdf'
        AND NOT EXISTS (SELECT 1 FROM material_texts t
          WHERE ${t.material_id} = ${m.id} AND ${t.source} = 'text')
      ORDER BY ${i.no}`,
  )
  return { id: volume.id, items }
}

/**
 * The text of a material's pages, from page `first`; those that another process was faster with
 * stay. Personal numbers are kept in sealed columns only: here they are masked, and cannot be
 * searched for.
 */
export async function addTexts(
  db: Db,
  materialId: string,
  source: TextSource,
  pages: readonly string[],
  first = 1,
): Promise<void> {
  const { caseId, courtId, holderId } = await db.material.findUniqueOrThrow({
    where: { id: materialId },
    select: { caseId: true, courtId: true, holderId: true },
  })
  await db.materialText.createMany({
    data: pages.map((text, index) => ({
      materialId,
      source,
      text: maskNumbersIn(text),
      page: first + index,
      caseId,
      courtId,
      holderId,
    })),
    skipDuplicates: true,
  })
}

/** A volume whose text was read as far as it can be. */
export async function markTextRead(db: Db, volumeId: string, at: Date): Promise<void> {
  await db.dossierVolume.updateMany({
    where: { id: volumeId, textReadAt: null },
    data: { textReadAt: at },
  })
}
