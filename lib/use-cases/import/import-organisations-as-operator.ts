import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { z } from 'zod'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { findOrganisationWorld } from '@/lib/data/stores/import/import-organisation-reads'
import type { OrganisationColumn } from '@/lib/domain/import/organisation-columns'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { allow, type Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { asOperator } from '../as-operator'
import { countRows, type RowCounts } from './checked-rows'
import { judgeApart, type NotJudged } from './judge-apart'
import { makeOrganisationRows, type EndedRow } from './make-organisation-rows'
import { openCells } from './sealed-cells'

export type OperatorsRow = Pick<CheckedRow, 'rowNo' | 'label' | 'state' | 'mistakes'>
export type OperatorsImport = {
  readonly counts: RowCounts & { readonly made: number; readonly failed: number }
  readonly rows: readonly OperatorsRow[]
}

const NOTHING = z.strictObject({})

/** Lines of one transaction. */
const BATCH = 100

/**
 * The same check and import by the operator (`npm run organisations:import`): the file is judged by
 * the same thread and rules, and nothing of it is kept. Ended in the middle, it is run again: what
 * was made is there and is passed over.
 * @param isCheck only says what would become of every line
 * @param onProgress lines that are done, of so many
 */
export async function importOrganisationsAsOperator(
  bytes: Buffer,
  isCheck: boolean,
  onProgress: (done: number, of: number) => void,
): Promise<Decided<OperatorsImport> | NotJudged> {
  const importId = newId()
  const read = await asOperator('read the dictionaries', NOTHING, {}, async (db, _input, at) =>
    allow({ words: await readDisputeWords(db, BASE_VALUES), today: toLocalDate(at) }),
  )
  if (!read.ok) return read
  const judged = await judgeApart(
    'organisations',
    { importId, bytes, dated: read.value },
    (named) =>
      asOperator('check a list of organisations', NOTHING, {}, async (db) =>
        allow(await findOrganisationWorld(db, named)),
      ),
  )
  if (!judged.ok) return judged
  const { rows } = judged.value
  const ready = rows.filter(({ state }) => state === 'ready')
  const ended = new Map<number, EndedRow>()
  for (let from = 0; !isCheck && from < ready.length; from += BATCH) {
    const batch = await makeBatch(importId, ready.slice(from, from + BATCH))
    if (!batch.ok) return batch
    for (const row of batch.value) ended.set(row.rowNo, row)
    onProgress(ended.size, ready.length)
  }
  const all = rows.map((row): OperatorsRow => {
    const end = ended.get(row.rowNo)
    const { rowNo, label } = row
    if (!end) return { rowNo, label, state: row.state, mistakes: row.mistakes }
    return end.ok
      ? { rowNo, label, state: 'made', mistakes: [] }
      : { rowNo, label, state: end.state, mistakes: end.mistakes }
  })
  const of = (state: OperatorsRow['state']) => all.filter((row) => row.state === state).length
  return allow({
    counts: { ...countRows(rows), made: of('made'), failed: of('failed') },
    rows: all,
  })
}

async function makeBatch(importId: string, batch: readonly CheckedRow[]) {
  const rows = batch.map(({ rowNo, contentSealed }): SheetRow<OrganisationColumn> => {
    const cells = contentSealed && openCells<OrganisationColumn>(contentSealed, importId, rowNo)
    if (!cells) throw new Error('a line that was just sealed cannot be opened')
    return { rowNo, cells }
  })
  return asOperator('import a list of organisations', NOTHING, {}, async (db, _input, at) => {
    const today = toLocalDate(at)
    const writer = { db, by: 'operator', importId: null, at, today } as const
    return allow(await makeOrganisationRows(writer, rows, async () => undefined))
  })
}
