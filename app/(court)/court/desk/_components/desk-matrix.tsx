'use client'

import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import type { DeskAge } from '@/lib/domain/desk/court-desk'
import { pageHref } from '@/lib/edge/page/search-params'
import { DESK } from '@/lib/labels/zh-CN/court-desk'
import type { DeskView } from '@/lib/queries/court/find-court-desk'

export interface DeskMatrixProps extends Pick<DeskView, 'nodes' | 'node' | 'age'> {
  /** Address of the desk. */
  path: string
}

/** By their words: the list of the domain would bring the calendar of working days with it. */
const AGES = Object.keys(DESK.ages) as DeskAge[]

const TONES: Readonly<Record<DeskAge, string>> = {
  within: 'text-court',
  soon: 'text-court',
  today: 'bg-risk-soft font-semibold text-risk',
  overdue: 'bg-danger-soft font-semibold text-danger',
}

/**
 * The cases at each point by what is left of the period; every number is a link to those cases. A
 * component of the browser: the page's payload then carries the numbers once.
 */
export function DeskMatrix({ nodes, node: shownNode, age: shownAge, path }: DeskMatrixProps) {
  return (
    <Card title={DESK.table} flush>
      <div role="region" aria-label={DESK.table} tabIndex={0} className="overflow-x-auto">
        <table className="w-full whitespace-nowrap tabular-nums [&_:is(td,th)]:px-4 [&_:is(td,th)]:py-1 [&_tbody_:is(td,th)]:border-t [&_tbody_:is(td,th)]:border-line-2 [&_th]:text-left [&_th]:font-medium phone:text-sm phone:[&_:is(td,th)]:px-1.5">
          <caption className="sr-only">{DESK.table}</caption>
          <thead className="text-ink-2">
            <tr>
              <th scope="col">{DESK.columns.node}</th>
              <th scope="col" className="phone:hidden">
                {DESK.columns.period}
              </th>
              {AGES.map((age) => (
                <th
                  key={age}
                  scope="col"
                  className="text-center! phone:w-[3.6em] phone:whitespace-normal"
                >
                  {DESK.ages[age]}
                </th>
              ))}
              <th scope="col" className="text-center!">
                {DESK.columns.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ node, ages, total, isMore }) => (
              <tr
                key={node}
                // A phone shows the points at which something is.
                className={cn(
                  shownNode === node && 'bg-court-soft/40',
                  total === 0 && shownNode !== node && 'phone:hidden',
                )}
              >
                <th scope="row" className="phone:whitespace-normal">
                  {DESK.nodes[node]}
                </th>
                <td className="text-sm text-ink-3 phone:hidden">{DESK.periods[node]}</td>
                {AGES.map((age) => (
                  <Count
                    key={age}
                    count={ages[age]}
                    href={pageHref(path, { node, age })}
                    words={DESK.open(DESK.nodes[node], DESK.ages[age], ages[age])}
                    isMore={isMore}
                    isCurrent={shownNode === node && shownAge === age}
                    className={TONES[age]}
                  />
                ))}
                <Count
                  count={total}
                  href={pageHref(path, { node })}
                  words={DESK.open(DESK.nodes[node], null, total)}
                  isMore={isMore}
                  isCurrent={shownNode === node && shownAge === null}
                  className="text-ink"
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="border-t border-line-2 px-4 py-2 text-sm text-ink-3">{DESK.agesHelp}</p>
    </Card>
  )
}

interface CountProps {
  count: number
  href: string
  words: string
  isMore: boolean
  isCurrent: boolean
  className: string
}

function Count({ count, href, words, isMore, isCurrent, className }: CountProps) {
  if (count === 0) return <td className="text-center text-ink-3">0</td>
  const number = count.toLocaleString('zh-CN')
  return (
    <td className="text-center">
      <SoftLink
        href={href}
        aria-label={words}
        aria-current={isCurrent ? 'true' : undefined}
        className={cn('desk-count', className)}
      >
        {isMore ? DESK.more(number) : number}
      </SoftLink>
    </td>
  )
}
