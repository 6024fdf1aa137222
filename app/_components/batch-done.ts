import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import type { BatchDone } from '@/lib/use-cases/import/run-batch'

/** The answer to one batch: how far the import has come. */
export function batchDone({ made, failed, left, isPaused }: BatchDone) {
  const message = isPaused
    ? IMPORT_PAGE.paused
    : left === 0
      ? IMPORT_PAGE.done(made, failed)
      : IMPORT_PAGE.batchDone(left)
  return { message, value: { made: String(made), failed: String(failed), left: String(left) } }
}
