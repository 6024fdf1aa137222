import { PaginationNav } from '@/components/ui/pagination-nav'
import { LOG } from '@/lib/labels/zh-CN/log'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import type { LogView } from '@/lib/queries/log/read-log'
import { logHref, type InstitutionLog } from './log-href'

/** How many lines, which of them, and the way to the others. */
export function LogFoot({ log, view: { asked, rows, from, total, isMore, previous, next } }: { log: InstitutionLog; view: LogView }) {
  return (
    <PaginationNav
      total={total}
      unit={isMore ? LOG.unitOrMore : LOG.unit}
      range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
      previousHref={previous && logHref(log, asked, { before: previous, from: from - PAGE_SIZE })}
      nextHref={next && logHref(log, asked, { after: next, from: from + rows.length })}
    />
  )
}
