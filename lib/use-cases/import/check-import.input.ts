import { z } from 'zod'
import { ROW_STATES, type CheckedRow } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_BYTES, MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'

/**
 * A line as it was judged. The lines come from this system's own reader, never from a form, and are
 * judged again before they are made.
 */
const isCheckedRow = (row: unknown): boolean =>
  row !== null &&
  typeof row === 'object' &&
  'rowNo' in row &&
  Number.isInteger(row.rowNo) &&
  Number(row.rowNo) > 0 &&
  Number(row.rowNo) < 2_000_000 &&
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

/** One loop over all lines: a schema for each of 20,000 would block the process for a tenth of a second. */
const areCheckedRows = (rows: unknown): boolean =>
  Array.isArray(rows) &&
  rows.length > 0 &&
  rows.length <= MAX_SHEET_ROWS &&
  rows.every(isCheckedRow) &&
  new Set(rows.map(({ rowNo }: CheckedRow) => rowNo)).size === rows.length

/** What was read of a file, and what would become of its lines. */
export const CheckImportInput = z.strictObject({
  /** Its rows are sealed for this report, so the id is there before the report is. */
  importId: z.uuid('NOT_FOUND_ID'),
  fileName: z.string().trim().min(1).max(200),
  size: z.int().min(1).max(MAX_SHEET_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.custom<readonly CheckedRow[]>(areCheckedRows, 'MALFORMED'),
})

/** Lines of one batch: at most a hundred; none pauses the import. */
export const BatchInput = z.strictObject({
  importId: z.uuid('NOT_FOUND_ID'),
  rows: z
    .preprocess(
      (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value),
      z.int().min(0).max(100),
    )
    .default(100),
})
