import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { mapInTurns } from '@/lib/platform/take-turns'
import { refuseTwins } from './checked-rows'
import { judgeCaseRow, previewOf, type CaseRowWorld, type JudgeContext } from './judge-case-row'
import type { ReadCaseRow } from './read-case-row'
import { sealCells } from './sealed-cells'

/** Every line of a file, judged: what would become of it, or why not. Of two lines that say the same only the first is made. */
export async function judgeCaseRows(lines: readonly ReadCaseRow[], world: CaseRowWorld, context: JudgeContext): Promise<readonly CheckedRow[]> {
  const judged = await mapInTurns(lines, (line): CheckedRow => {
    const { rowNo, label, fingerprint } = line
    const found = judgeCaseRow(line, world, context)
    if (found.state !== 'ready') return { rowNo, label, fingerprint, state: found.state, mistakes: found.mistakes, preview: null, contentSealed: null }
    return { rowNo, label, fingerprint, state: 'ready', mistakes: [], preview: previewOf(found.plan), contentSealed: sealCells(line.cells) }
  })
  return refuseTwins(judged)
}
