import { z } from 'zod'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { JudgedRows } from './judged-rows'

/** What was read of a file, and what would become of its lines. */
export const CheckImportInput = z.strictObject({
  /** Its rows are sealed for this report, so the id is there before the report is. */
  importId: z.uuid('NOT_FOUND_ID'),
  fileName: z.string().trim().min(1).max(200),
  size: z.int().min(1).max(MAX_SHEET_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z
    .instanceof(JudgedRows, { error: 'MALFORMED' })
    .refine(({ rows }) => rows.length > 0, 'MALFORMED'),
})

/** Lines of one batch: at most a hundred; none pauses the import. */
const BATCH = {
  importId: z.uuid('NOT_FOUND_ID'),
  rows: z
    .preprocess(
      (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value),
      z.int().min(0).max(100),
    )
    .default(100),
} as const

export const BatchInput = z.strictObject(BATCH)

/** `institution`: the code of the one for all lines that name none; empty where each names one. */
export const ReferralBatchInput = z.strictObject({
  ...BATCH,
  institution: z.string().max(40).optional(),
})
