import { countCaseloadsOver, countFilesOver } from '@/lib/data/stores/parameter/limit-reach-store'
import type { ParameterKey } from '@/lib/domain/parameters/catalogue'
import { bytesOfMb } from '@/lib/domain/upload/file-limit'
import { PARAMETER_REACH } from '@/lib/labels/zh-CN/parameter'
import type { Read } from '@/lib/data/door'

/** How far back files are counted. */
const COUNTED_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Whom a limit of files or of caseloads would concern, in a sentence of numbers; null for every
 * other parameter.
 * @param value as it was typed
 */
export async function describeReach(
  db: Read,
  key: ParameterKey,
  value: number,
  now: Date,
): Promise<string | null> {
  if (key === 'upload_mb') {
    const since = new Date(now.getTime() - COUNTED_DAYS * DAY_MS)
    const found = await countFilesOver(db, bytesOfMb(value), since)
    return found && PARAMETER_REACH.upload_mb(value, found.all, found.over)
  }
  if (key !== 'caseload_cap') return null
  const found = await countCaseloadsOver(db, value)
  return found && PARAMETER_REACH.caseload_cap(value, found.over, found.full)
}
