import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { REPORT } from '@/lib/labels/zh-CN/report'
import type { CaseConditions, Drill } from '@/lib/queries/statistics/report-drill'

/** Where the list of cases under these conditions stands, on the surface that shows the report. */
export type HrefOfCases = (conditions: CaseConditions) => string

export interface DrillLinkProps {
  drill: Drill
  /** Said to whoever cannot see where the number stands. */
  what: string
  hrefOf: HrefOfCases
  /** A measure in the number's place: the link opens the cases it was computed from. */
  shown?: string
  /** Of the link. */
  className?: string
}

/** A number that opens exactly the cases it counts. Nothing is no link. */
export function DrillLink({ drill, what, hrefOf, shown, className }: DrillLinkProps) {
  const count = drill.count.toLocaleString('zh-CN')
  if (drill.count === 0) return <>{shown ?? count}</>
  return (
    <Link
      href={hrefOf(drill.cases)}
      prefetch={false}
      aria-label={
        shown === undefined ? REPORT.drill(what, count) : REPORT.drillMeasure(what, shown, count)
      }
      className={cn(
        'text-court underline-offset-4 hover:text-court-strong hover:underline print:text-ink',
        className,
      )}
    >
      {shown ?? count}
    </Link>
  )
}
