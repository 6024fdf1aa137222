import { ROW_STATES, type CheckedRow } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'
import { isStorable } from '@/lib/platform/read-input'

const LAST_ROW_NO = 2_000_000

/**
 * A line as it was judged. The lines come from this system's own reader, never from a form, and are
 * judged again before they are made.
 */
const isCheckedRow = (row: unknown): row is CheckedRow =>
  row !== null &&
  typeof row === 'object' &&
  'rowNo' in row &&
  Number.isInteger(row.rowNo) &&
  Number(row.rowNo) > 0 &&
  Number(row.rowNo) < LAST_ROW_NO &&
  'state' in row &&
  (ROW_STATES.slice(0, 3) as readonly unknown[]).includes(row.state) &&
  'label' in row &&
  typeof row.label === 'string' &&
  row.label.length <= 400 &&
  'fingerprint' in row &&
  typeof row.fingerprint === 'string' &&
  /^[0-9a-f]{64}$/.test(row.fingerprint) &&
  'contentSealed' in row &&
  (row.contentSealed === null || typeof row.contentSealed === 'string') &&
  'mistakes' in row &&
  Array.isArray(row.mistakes) &&
  'preview' in row &&
  typeof row.preview === 'object'

/**
 * The judged lines of a file, no two of one number. Each batch is checked when it is added: to
 * check 20,000 lines at once would block the process for a tenth of a second. Its fields are
 * private, so an input that holds it is read without walking through the lines again.
 */
export class JudgedRows {
  readonly #rows: CheckedRow[] = []
  readonly #numbers = new Set<number>()

  /**
   * @returns false where one of the batch is no judged line, or too many; then none of it is added.
   */
  add(batch: readonly unknown[]): boolean {
    if (this.#rows.length + batch.length > MAX_SHEET_ROWS) return false
    if (!batch.every(isCheckedRow) || !isStorable(batch)) return false
    const numbers = new Set(batch.map(({ rowNo }) => rowNo))
    if (numbers.size < batch.length) return false
    if (batch.some(({ rowNo }) => this.#numbers.has(rowNo))) return false
    for (const number of numbers) this.#numbers.add(number)
    this.#rows.push(...batch)
    return true
  }

  get rows(): readonly CheckedRow[] {
    return this.#rows
  }
}
