// A list as it was read from a file against a dictionary as it is
// (docs/decisions/0180-lists-and-limits.md). No article.
import type { DictionaryColumn, ReadDictionaryLine } from '../import/dictionary-columns'
import type { RowMistake } from '../import/row-mistake'
import type { LocalDate } from '../time/local-date'
import type { DictionaryKey } from './catalogue'
import {
  completeLines,
  planImport,
  retireAbsent,
  type ImportTerms,
  type LineOutcome,
  type TypedValue,
} from './plan-import'
import type { DictionaryValue } from './values'

export type ListLine = {
  /** In the file; null of a value that the file does not have. */
  readonly rowNo: number | null
  readonly code: string
  readonly name: string
  readonly before: DictionaryValue | null
  /** Null where the line cannot be read. */
  readonly value: DictionaryValue | null
  readonly is: LineOutcome
  readonly mistakes: readonly RowMistake<DictionaryColumn>[]
}

/**
 * Every line of the file with what would become of it, and the values that would be retired because
 * the file does not have them. A line that cannot be read counts as one that the file has.
 */
export function planList(
  key: DictionaryKey,
  values: readonly DictionaryValue[],
  lines: readonly ReadDictionaryLine[],
  terms: ImportTerms,
  today: LocalDate,
): readonly ListLine[] {
  const sound = lines.flatMap(({ rowNo, value }) => (value ? [{ rowNo, value }] : []))
  const typed: readonly TypedValue[] = sound.map(({ value }) => value)
  const complete = completeLines(values, typed, terms)
  const listed = new Set(lines.map(({ code }) => code))
  const absent = retireAbsent(key, values, complete, terms).filter(({ code }) => !listed.has(code))
  const planned = planImport(key, values, [...complete, ...absent], today)
  const rows = planned.map(({ value, before, is, mistakes }, place): ListLine => ({
    rowNo: sound[place]?.rowNo ?? null,
    code: value.code,
    name: value.name,
    before,
    value,
    is,
    mistakes: Object.entries(mistakes).map(([column, code]) => ({
      column: column as DictionaryColumn,
      cell: null,
      code,
    })),
  }))
  const unreadable = lines
    .filter(({ value }) => value === null)
    .map(({ rowNo, code, name, mistakes }): ListLine => {
      return { rowNo, code, name, before: null, value: null, is: 'refused', mistakes }
    })
  return [...unreadable, ...rows]
}
