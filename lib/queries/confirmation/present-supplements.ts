import { inForce, type Supplementary } from '@/lib/domain/supplementary/supplementary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { SUPPLEMENTARY, supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'

/** A 补充协议 in force; `href`: of its signed text, null until it is made. */
export type SupplementInForceView = {
  readonly id: string
  readonly words: string
  readonly href: string | null
}

export const presentInForce = (
  supplements: readonly Supplementary[],
  today: LocalDate,
): readonly SupplementInForceView[] =>
  inForce(supplements).map(({ id, number, settled, materialId }) => {
    const since = settled && SUPPLEMENTARY.page.effectiveAt(dayAndTime(settled.at, today))
    return {
      id,
      words: [supplementaryTitle(number), since].filter(Boolean).join('，'),
      href: materialId && `/api/materials/${materialId}/view`,
    }
  })
