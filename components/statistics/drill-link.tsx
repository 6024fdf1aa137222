import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { REPORT } from '@/lib/labels/zh-CN/report'
import type { CaseConditions, Drill } from '@/lib/queries/statistics/report-drill'

/** Where the list of cases under these conditions stands, on the surface that shows the report. */
export type HrefOfCases = (conditions: CaseConditions) => string

/** A number that opens exactly the cases it counts. Nothing is no link. `what`: said to whoever cannot see where the number stands. `className`: of the link. */
export function DrillLink({ drill, what, hrefOf, className }: { drill: Drill; what: string; hrefOf: HrefOfCases; className?: string }) {
  const count = drill.count.toLocaleString('zh-CN')
  if (drill.count === 0) return <>{count}</>
  return (
    <Link
      href={hrefOf(drill.cases)}
      prefetch={false}
      aria-label={REPORT.drill(what, count)}
      className={cn('text-court underline-offset-4 hover:text-court-strong hover:underline print:text-ink', className)}
    >
      {count}
    </Link>
  )
}
