import { causeVersionOn, dayWithin } from '@/lib/domain/dictionary/catalogue'
import type { DatedWords, Replaced } from '@/lib/domain/dictionary/settle-dispute'
import { settleWord, type Settled } from '@/lib/domain/dictionary/values'
import { cutText } from '@/lib/domain/import/cut-text'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Cells } from '@/lib/domain/import/sheet'
import type { LocalDate } from '@/lib/domain/time/local-date'

type DisputeColumn = 'disputeType' | 'cause'

export type SettledCells<Column extends string> = {
  readonly cells: Cells<Column>
  /** What a line calls otherwise than the case will. */
  readonly replaced: readonly Replaced[]
  readonly mistakes: readonly RowMistake<Column>[]
}

/**
 * The cells of a line with type and cause under the names that the dictionaries have on its day: an
 * alias is understood, a retired value gives way to the one that has its place, and without one the
 * line is refused. A word that no dictionary has stays as it is.
 */
export function settleCells<Column extends string>(
  cells: Cells<Column | DisputeColumn>,
  { words }: Pick<DatedWords, 'words'>,
  day: LocalDate,
): SettledCells<Column | DisputeColumn> {
  const version = causeVersionOn(day)
  const replaced: Replaced[] = []
  const mistakes: RowMistake<Column | DisputeColumn>[] = []
  const settle = (field: DisputeColumn, find: (word: string) => Settled) => {
    const cell = cells[field]
    if (cell?.kind !== 'text') return {}
    const found = find(cell.text)
    if (found.how === 'retired')
      mistakes.push({
        column: field,
        cell: cell.ref,
        code: 'WORD_RETIRED',
        fact: cutText(found.value.name, 30),
      })
    if (found.how !== 'alias' && found.how !== 'replaced') return {}
    const { name } = found.value
    replaced.push({ field, from: cutText(cell.text.trim(), 60), to: name })
    return { [field]: { ...cell, text: name } }
  }
  const settled = {
    ...cells,
    ...settle('disputeType', (word) => settleWord(words.types, word, day)),
    ...settle('cause', (word) => settleWord(words.causes[version], word, dayWithin(version, day))),
  }
  return { cells: settled, replaced, mistakes }
}
