import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import {
  MOST_TRIES,
  RECOGNITION_RESULTS,
  triedBefore,
  type RecognitionResult,
} from '@/lib/domain/dossier/recognition'

// Recognition of text in pictures (docs/decisions/0084): which materials have pictures, and what
// came of reading them.

const m = columnsOf('materials', 'm')
const t = columnsOf('material_texts', 't')
const r = columnsOf('material_recognitions', 'r')

/**
 * A page of a PDF that hardly contains text is a picture; an index (migration 0088) has these
 * pages.
 */
const IS_PICTURE = Prisma.sql`${t.source} = 'text' AND char_length(btrim(${t.text})) < 12`

/**
 * Photographs, and PDF files with pages that are pictures; not what a sheet represents in a volume.
 */
const HAS_PICTURES = Prisma.sql`(${m.media_type} LIKE 'image/%'
    OR EXISTS (SELECT 1 FROM material_texts t WHERE ${t.material_id} = ${m.id} AND ${IS_PICTURE}))
  AND NOT EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = ${m.id}
    AND i.sheet IS NOT NULL)`

export type StoredRecognition = { readonly result: RecognitionResult; readonly tries: number }

/** Materials of a case with pictures, void ones left out, by their ids. null: not tried. */
export async function findRecognitions(
  db: Read,
  caseId: string,
): Promise<ReadonlyMap<string, StoredRecognition | null>> {
  const rows = await readRows(
    db,
    select({ id: m.id, state: nullable(r.state), tries: nullable(r.tries) }),
    Prisma.sql`FROM materials m LEFT JOIN material_recognitions r ON ${r.material_id} = ${m.id}
      WHERE ${m.case_id} = ${caseId}::uuid AND ${m.voided_at} IS NULL AND ${HAS_PICTURES}`,
  )
  return new Map(
    rows.map(({ id, state, tries }) => [
      id,
      state === null
        ? null
        : {
            result: parseStoredEnum(RECOGNITION_RESULTS, state, 'material_recognitions.state'),
            tries: tries ?? 0,
          },
    ]),
  )
}

/** A material of a volume whose pictures are to be read. */
export type UnrecognisedMaterial = {
  readonly id: string
  readonly storageKey: string
  readonly sha256: string
  readonly mediaType: string
}

/**
 * Materials of bound volumes that were not read yet, or failed and are due again; those first that
 * were tried least.
 */
export function findUnrecognised(
  db: Read,
  now: Date,
  most: number,
): Promise<UnrecognisedMaterial[]> {
  return readRows(
    db,
    select({ id: m.id, storageKey: m.storage_key, sha256: m.sha256, mediaType: m.media_type }),
    Prisma.sql`FROM materials m LEFT JOIN material_recognitions r ON ${r.material_id} = ${m.id}
      WHERE EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = ${m.id})
        AND (${r.material_id} IS NULL OR (${r.state} = 'failed'
          AND (${r.tries} < ${MOST_TRIES}::int OR ${r.tried_at} < ${triedBefore(now)})))
        AND ${HAS_PICTURES}
      ORDER BY ${r.tries} NULLS FIRST, ${m.added_at}, ${m.id} LIMIT ${most}::int`,
  )
}

/** The pages of a PDF that are pictures and were not read yet, in their order. */
export async function findPicturePages(db: Read, materialId: string): Promise<readonly number[]> {
  const rows = await readRows(
    db,
    select({ page: t.page }),
    Prisma.sql`FROM material_texts t WHERE ${t.material_id} = ${materialId}::uuid AND ${IS_PICTURE}
      AND NOT EXISTS (SELECT 1 FROM material_texts x WHERE x.material_id = ${t.material_id}
        AND x.page = ${t.page} AND x.source = 'recognised')
      ORDER BY ${t.page}`,
  )
  return rows.map(({ page }) => page)
}

async function saveResult(
  db: Db,
  materialId: string,
  state: RecognitionResult,
  at: Date,
): Promise<void> {
  const { caseId, courtId, holderId } = await db.material.findUniqueOrThrow({
    where: { id: materialId },
    select: { caseId: true, courtId: true, holderId: true },
  })
  await db.materialRecognition.upsert({
    where: { materialId },
    create: { materialId, caseId, courtId, holderId, state, tries: 1, triedAt: at },
    update: { state, tries: { increment: 1 }, triedAt: at },
    select: { materialId: true },
  })
}

/** All pictures of a material were read: whether one of them has text. */
export async function saveRecognised(db: Db, materialId: string, at: Date): Promise<void> {
  const text = await readRow(
    db,
    select({ page: t.page }),
    Prisma.sql`FROM material_texts t WHERE ${t.material_id} = ${materialId}::uuid
      AND ${t.source} = 'recognised' AND ${t.text} <> '' LIMIT 1`,
  )
  await saveResult(db, materialId, text ? 'recognised' : 'empty', at)
}

/** Reading a material failed once more. */
export function saveFailure(db: Db, materialId: string, at: Date): Promise<void> {
  return saveResult(db, materialId, 'failed', at)
}
