import { SoftLink } from '@/components/ui/soft-link'
import { REPORT } from '@/lib/labels/zh-CN/report'
import type { CaseConditions } from '@/lib/queries/statistics/report-drill'

/** Address of the list of cases under these conditions, on the surface that shows the report. */
export type HrefOfCases = (conditions: CaseConditions) => string

/** Style of links among numbers: set once on their container, since a report has hundreds. */
export const DRILL_LINKS =
  '[&_a]:text-court [&_a]:underline-offset-4 [&_a:hover]:text-court-strong [&_a:hover]:underline print:[&_a]:text-ink'

export interface DrillLinkProps {
  count: number
  /** The list of exactly these cases. */
  href: string
  /** Names the number for screen readers, which do not see its row and column. */
  what: string
  /** A measure in the number's place: the link opens the cases it was computed from. */
  shown?: string | undefined
}

/**
 * A number that opens exactly the cases it counts, as one plain link (SoftLinks follows it). Zero
 * is no link.
 */
export function DrillLink({ count, href, what, shown }: DrillLinkProps) {
  const words = count.toLocaleString('zh-CN')
  if (count === 0) return <>{shown ?? words}</>
  return (
    <SoftLink
      href={href}
      aria-label={
        shown === undefined ? REPORT.drill(what, words) : REPORT.drillMeasure(what, shown, words)
      }
    >
      {shown ?? words}
    </SoftLink>
  )
}
