import { Notice } from '@/components/ui/notice'
import { RETURNS } from '@/lib/labels/zh-CN/confirmation-review'
import type { CourtReturnsView } from '@/lib/queries/case/get-court-returns'

/**
 * What this court returned of the last applications from the same institution, as checks before the
 * next one.
 */
export function CourtReturns({ returns }: { returns: CourtReturnsView }) {
  if (returns.length === 0) return null
  return (
    <Notice tone="info" title={RETURNS.title} className="mb-4">
      <ul>
        {returns.map(({ code, line, check }) => (
          <li key={code}>
            {line}
            {check}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
