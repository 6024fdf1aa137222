import { Card } from '@/components/ui/card'
import { PRINTED_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MediatorView, MonthView } from '@/lib/queries/institution/mediator-view'
import { PerformanceLinks } from '../../_components/performance-links'
import { closedCasesHref } from '../../_components/person-address'
import { MonthBars } from './month-bars'

/**
 * 近十二个月: closed and successful cases and points by month, drawn and in figures; each count leads to
 * its cases.
 */
export function MonthsCard({ view: { mediatorId, name, months } }: { view: MediatorView }) {
  const sum = (key: 'closed' | 'succeeded' | 'points') =>
    months.reduce((total, month) => total + month[key], 0)
  if (sum('closed') === 0)
    return (
      <Card title={PERSON.months}>
        <p className="text-ink-3">{PERSON.noMonths}</p>
      </Card>
    )
  return (
    <Card title={PERSON.months} aside={PERSON.monthsNote}>
      <div className="grid grid-cols-1 items-center gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:large:grid-cols-1">
        <MonthBars months={months} />
        <table className="w-full whitespace-nowrap tabular-nums [&_td]:border-t [&_td]:border-line-2 [&_td]:px-2 [&_td]:py-0.5 [&_td]:text-right [&_th]:px-2 [&_th]:text-right [&_th]:font-medium [&_th]:text-ink-2 phone:text-sm phone:[&_:is(td,th)]:px-1">
          <caption className="sr-only">{PERSON.chart}</caption>
          <thead>
            <tr>
              <th scope="col" className="!text-left">
                {PERSON.month}
              </th>
              <th scope="col">{PERSON.monthClosed}</th>
              <th scope="col">{PERSON.monthSucceeded}</th>
              <th scope="col">{PERSON.monthRate}</th>
              <th scope="col" className="phone:break-keep phone:whitespace-normal">
                {PERSON.monthPerformance[0]}
                <wbr />
                {PERSON.monthPerformance[1]}
              </th>
              <th scope="col">{PERSON.monthPoints}</th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map((month) => (
              <MonthLine key={month.month} mediatorId={mediatorId} name={name} month={month} />
            ))}
            <tr className="font-semibold">
              <td className="!text-left">{PERSON.sum}</td>
              <td>{sum('closed')}</td>
              <td>{sum('succeeded')}</td>
              <td />
              <td />
              <td>{sum('points').toLocaleString('zh-CN')}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function MonthLine({
  mediatorId,
  name,
  month: { month, closed, succeeded, rate, performance, points, from, to },
}: {
  mediatorId: string
  name: string
  month: MonthView
}) {
  const isEmpty = closed === 0
  return (
    <tr className={isEmpty ? 'text-ink-3' : undefined}>
      <td className="!text-left">{month}</td>
      <td>
        {isEmpty ? (
          0
        ) : (
          <SoftLink href={closedCasesHref(mediatorId, { from, to })} className={PRINTED_LINK}>
            {closed}
          </SoftLink>
        )}
      </td>
      <td>{succeeded}</td>
      <td>{rate ?? '—'}</td>
      <td>
        {performance.rate === null ? (
          '—'
        ) : (
          <>
            {performance.rate}
            <span className="phone:block">
              （
              <PerformanceLinks
                mediatorId={mediatorId}
                name={PERSON.inMonth(name, month)}
                counts={performance}
                closed={{ from, to }}
                className={PRINTED_LINK}
              />
              ）
            </span>
          </>
        )}
      </td>
      <td>{points.toLocaleString('zh-CN')}</td>
    </tr>
  )
}
