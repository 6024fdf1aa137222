import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { refuseTwins, toCheckedRow } from './checked-rows'
import {
  judgeReferralRow,
  previewOfReferral,
  type ReferralContext,
  type ReferralRowWorld,
} from './judge-referral-row'
import type { ReadReferralRow } from './read-referral-row'

/**
 * Every line of a sheet, judged for the report `importId`. Of two lines of one dispute the first is
 * referred.
 */
export function judgeReferralRows(
  importId: string,
  lines: readonly ReadReferralRow[],
  world: ReferralRowWorld,
  context: ReferralContext,
): readonly CheckedRow[] {
  const judged = lines.map((line) => {
    const found = judgeReferralRow(line, world, context)
    const preview = found.state === 'ready' ? previewOfReferral(found, line) : null
    return toCheckedRow(importId, line, found, preview)
  })
  return refuseTwins(judged)
}
