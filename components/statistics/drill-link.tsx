import { SoftLink } from '@/components/ui/soft-link'
import { REPORT } from '@/lib/labels/zh-CN/report'
import type { CaseConditions, Drill } from '@/lib/queries/statistics/report-drill'

/** Address of the list of cases under these conditions, on the surface that shows the report. */
export type HrefOfCases = (conditions: CaseConditions) => string

/** Style of links among numbers: set once on their container, since a report has hundreds. */
export const DRILL_LINKS =
  '[&_a]:text-court [&_a]:underline-offset-4 [&_a:hover]:text-court-strong [&_a:hover]:underline print:[&_a]:text-ink'

export interface DrillLinkProps {
  drill: Drill
  /** Names the number for screen readers, which do not see its row and column. */
  what: string
  hrefOf: HrefOfCases
  /** A measure in the number's place: the link opens the cases it was computed from. */
  shown?: string
  className?: string
}

/**
 * A number that opens exactly the cases it counts, as one plain link (SoftLinks follows it). Zero
 * is no link.
 */
export function DrillLink({ drill, what, hrefOf, shown, className }: DrillLinkProps) {
  const count = drill.count.toLocaleString('zh-CN')
  if (drill.count === 0) return <>{shown ?? count}</>
  return (
    <SoftLink
      href={hrefOf(drill.cases)}
      aria-label={
        shown === undefined ? REPORT.drill(what, count) : REPORT.drillMeasure(what, shown, count)
      }
      className={className}
    >
      {shown ?? count}
    </SoftLink>
  )
}
