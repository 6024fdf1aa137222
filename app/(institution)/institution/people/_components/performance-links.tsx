import { SoftLink } from '@/components/ui/soft-link'
import type { PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { performanceHref } from './person-address'

export interface PerformanceLinksProps {
  mediatorId: string
  name: string
  counts: PerformanceCounts
  /** First and last day of the closings; absent: all. */
  closed?: { readonly from: string; readonly to: string }
  className: string
}

/**
 * “8 / 10”: the cases that were performed voluntarily, of those that count; each opens its cases.
 * Underlined, as links within a text are.
 */
export function PerformanceLinks({
  mediatorId,
  name,
  counts: { voluntary, followed },
  closed,
  className,
}: PerformanceLinksProps) {
  return (
    <>
      {voluntary > 0 ? (
        <SoftLink
          href={performanceHref(mediatorId, 'voluntary', closed)}
          aria-label={PEOPLE.voluntaryCases(name, voluntary)}
          className={`${className} underline decoration-1`}
        >
          {voluntary}
        </SoftLink>
      ) : (
        0
      )}
      {' / '}
      <SoftLink
        href={performanceHref(mediatorId, 'followed', closed)}
        aria-label={PEOPLE.followedCases(name, followed)}
        className={`${className} underline decoration-1`}
      >
        {followed}
      </SoftLink>
    </>
  )
}
