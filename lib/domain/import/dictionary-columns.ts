import type { TypedValue } from '../dictionary/plan-import'
import type { RowMistake } from './row-mistake'

/** The columns of a list of a dictionary's values, as it is exported and imported. */
export const DICTIONARY_COLUMNS = [
  'code',
  'name',
  'aliases',
  'parent',
  'position',
  'validFrom',
  'retiredFrom',
  'successor',
] as const
export type DictionaryColumn = (typeof DICTIONARY_COLUMNS)[number]

/** The 2025 edition of 民事案件案由规定 has some six hundred values. */
export const MOST_DICTIONARY_LINES = 3000
/** What the form of the confirmation may carry of them, below the limit of a server action. */
export const MOST_SENT_BYTES = 900_000
export const MAX_DICTIONARY_BYTES = 1_000_000

/** A line of the file, read by itself. */
export type ReadDictionaryLine = {
  readonly rowNo: number
  /** As they were typed, to name the line by. */
  readonly code: string
  readonly name: string
  /** Null where a cell is at fault. */
  readonly value: TypedValue | null
  readonly mistakes: readonly RowMistake<DictionaryColumn>[]
}
