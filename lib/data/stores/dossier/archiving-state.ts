import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { ARCHIVING_STATES, type ArchivingState } from '@/lib/domain/dossier/archiving-state'
import type { BindingState } from '@/lib/domain/dossier/decide-archive'

const IS_BINDING = (states: readonly BindingState[]) =>
  Prisma.sql`EXISTS (SELECT 1 FROM dossier_bindings b WHERE b.case_id = c.id
    AND b.state IN ${enumListLiteral(states)})`
const HAS_VOLUME = (volume: number) =>
  Prisma.sql`EXISTS (SELECT 1 FROM dossier_volumes v WHERE v.case_id = c.id
    AND v.volume = ${volume}::int)`

/**
 * Materials of `cases c` that the next volume of an archived case is bound of, as findToBind
 * (lib/domain/dossier): the first file of a document with places to sign gives way to its signed
 * copy, which it waits for.
 */
const HAS_TO_BIND = Prisma.sql`EXISTS (SELECT 1 FROM materials m WHERE m.case_id = c.id
  AND m.voided_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = m.id)
    AND NOT EXISTS (SELECT 1 FROM case_documents d WHERE d.material_id = m.id
      AND (d.signed_material_id IS NOT NULL OR jsonb_array_length(d.signers) > 0)))`

/**
 * Of `cases c`. What came after the last volume is named before the volumes are: it is still to be
 * done.
 */
const ARCHIVING = Prisma.sql`CASE
  WHEN c.status NOT IN ('closed', 'archived') THEN NULL
  WHEN ${IS_BINDING(['queued', 'reading', 'binding'])} THEN 'working'
  WHEN ${IS_BINDING(['failed'])} THEN 'failed'
  WHEN c.status = 'closed' THEN CASE WHEN ${IS_BINDING(['waiting'])} THEN 'lacking' ELSE 'ready' END
  WHEN ${HAS_VOLUME(1)} AND ${HAS_TO_BIND} THEN 'unbound'
  WHEN ${HAS_VOLUME(2)} THEN 'supplemented'
  ELSE 'archived' END`

/**
 * `cases c` whose archiving is so far. The closing is named, because an index has the closed cases.
 */
export const isArchiving = (state: ArchivingState): Prisma.Sql =>
  Prisma.sql`c.closed_at IS NOT NULL AND ${ARCHIVING} = ${state}`

const c = columnsOf('cases', 'c')

/** How far the archiving of each of these cases is; open ones are left out. */
export async function findArchivingStates(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ArchivingState>> {
  const rows = await readRows(
    db,
    select({ id: c.id, state: expression<string | null>(ARCHIVING) }),
    Prisma.sql`FROM cases c WHERE ${c.id} = ANY (${[...caseIds]}::uuid[])`,
  )
  return new Map(
    rows.flatMap(({ id, state }) =>
      state === null ? [] : [[id, parseStoredEnum(ARCHIVING_STATES, state, 'archiving')] as const],
    ),
  )
}
