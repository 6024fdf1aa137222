import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { runInSavepoint } from '@/lib/data/savepoint'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { findOrganisationWorld } from '@/lib/data/stores/import/import-organisation-reads'
import type { OrganisationColumn } from '@/lib/domain/import/organisation-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { stageOfRow } from '@/lib/domain/import/workbook-rows'
import { errorFields, log } from '@/lib/platform/logger'
import { mapYielding } from '@/lib/platform/map-yielding'
import { indexWorld, judgeOrganisationRow, type IndexedWorld } from './judge-organisation-row'
import { namedOrganisations } from './named-organisations'
import { readOrganisationRow } from './read-organisation-row'
import {
  writeOrganisationRow,
  type OrganisationWriter,
  type WrittenRow,
} from './write-organisation-row'

const CHANGED: readonly RowMistake[] = [{ column: null, cell: null, code: 'CHANGED_MEANWHILE' }]

/** How a line ended; `state` of one that was not made. */
export type EndedRow =
  | { readonly ok: true; readonly madeId: string; readonly madeLabel: string }
  | {
      readonly ok: false
      readonly state: 'failed' | 'repeated'
      readonly mistakes: readonly RowMistake[]
    }

/**
 * Makes these lines one after the other, each judged again by what there is now and by itself: a
 * line that fails spoils no other. `keep` writes down, in the same savepoint, that it was made.
 */
export async function makeOrganisationRows(
  writer: OrganisationWriter,
  rows: readonly SheetRow<OrganisationColumn>[],
  keep: (rowNo: number, made: Extract<WrittenRow, { ok: true }>) => Promise<void>,
): Promise<readonly (EndedRow & { readonly rowNo: number })[]> {
  const dated = { words: await readDisputeWords(writer.db, BASE_VALUES), today: writer.today }
  const lines = await mapYielding(rows, (row) => readOrganisationRow(row, dated))
  const ended: (EndedRow & { readonly rowNo: number })[] = []
  let world: IndexedWorld | null = null
  let stage: number | null = null
  for (const line of lines) {
    // What an earlier stage brought is there for the next one.
    if (world === null || stage !== stageOfRow(line.rowNo))
      world = indexWorld(await findOrganisationWorld(writer.db, namedOrganisations(lines)))
    stage = stageOfRow(line.rowNo)
    const known = world
    const judged = judgeOrganisationRow(line, known)
    const { rowNo } = line
    if (judged.state !== 'ready') {
      const state = judged.state === 'repeated' ? 'repeated' : 'failed'
      ended.push({ rowNo, ok: false, state, mistakes: judged.mistakes })
      continue
    }
    const written = await runInSavepoint(writer.db, async () => {
      const made = await writeOrganisationRow(writer, judged.values, known)
      if (made.ok) await keep(rowNo, made)
      return made
    })
    if (!written.ok && !written.isCollision)
      log.warn('a line could not be made', errorFields(written.error))
    ended.push(
      !written.ok
        ? { rowNo, ok: false, state: 'failed', mistakes: CHANGED }
        : written.value.ok
          ? { rowNo, ...written.value }
          : { rowNo, ok: false, state: 'failed', mistakes: written.value.mistakes },
    )
  }
  return ended
}
