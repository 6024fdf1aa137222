import type { CheckedRow } from './row-mistake'

/** How much of a report is handled at once. */
export type BatchSize = { readonly rows: number; readonly letters: number }

/** What a mistake takes in a report: place, code and fact. */
const LETTERS_OF_MISTAKE = 100

const lettersOf = ({ label, contentSealed, mistakes }: CheckedRow) =>
  label.length + (contentSealed?.length ?? 0) + mistakes.length * LETTERS_OF_MISTAKE

/**
 * Judged lines in batches, none larger than `most`; a line that is larger by itself is a batch of
 * its own. A line may hold ten letters or a hundred thousand, so a number of lines alone bounds
 * nothing.
 */
export function* inBatches(
  rows: readonly CheckedRow[],
  most: BatchSize,
): Generator<readonly CheckedRow[]> {
  let batch: CheckedRow[] = []
  let letters = 0
  for (const row of rows) {
    const more = lettersOf(row)
    if (batch.length === most.rows || (batch.length > 0 && letters + more > most.letters)) {
      yield batch
      batch = []
      letters = 0
    }
    batch.push(row)
    letters += more
  }
  if (batch.length > 0) yield batch
}
