import type { CheckedRow, RowMistake } from '@/lib/domain/import/row-mistake'
import { refuseTwins, toCheckedRow } from './checked-rows'
import { judgeCaseRow, previewOf, type CaseRowWorld, type JudgeContext } from './judge-case-row'
import { isSameDispute, type ReadCaseRow } from './read-case-row'

/**
 * Every line of a file, judged: what would become of it, or why not. Of two lines that say the same
 * only the first is made. `importId`: the report they are judged for.
 */
export function judgeCaseRows(
  importId: string,
  lines: readonly ReadCaseRow[],
  world: CaseRowWorld,
  context: JudgeContext,
): readonly CheckedRow[] {
  const judged = lines.map((line) => {
    const found = judgeCaseRow(line, world, context)
    const preview = found.state === 'ready' ? previewOf(found.plan, line) : null
    return toCheckedRow(importId, line, found, preview)
  })
  const byRow = new Map(lines.map((line) => [line.rowNo, line]))
  return refuseTwins(judged, (rowNo, earlier) =>
    twinOf(byRow.get(rowNo), byRow.get(earlier), String(earlier)),
  )
}

/**
 * Two lines with one number are one case written twice, or two cases of which one bears a wrong
 * number: that has to be looked at.
 */
function twinOf(
  line: ReadCaseRow | undefined,
  earlier: ReadCaseRow | undefined,
  fact: string,
): RowMistake {
  const isSame = !line?.values || !earlier?.values || isSameDispute(line.values, earlier.values)
  return isSame
    ? { column: null, cell: null, code: 'SAME_AS_ROW', fact }
    : { column: 'caseNo', cell: line.cells.caseNo?.ref ?? null, code: 'NUMBER_SAME_AS_ROW', fact }
}
