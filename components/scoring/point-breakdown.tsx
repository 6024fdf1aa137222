import { cn } from '@/components/ui/cn'
import { RowLink } from '@/components/list/row-link'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { SCORE_PARTS } from '@/lib/labels/zh-CN/scoring'
import type {
  MediatorScoreRow,
  PointBreakdown as Breakdown,
} from '@/lib/queries/scoring/mediator-scores-view'

const { mediators: words } = SCORE_TABLE
const LINK =
  'underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center'

export interface PointBreakdownProps {
  row: Pick<MediatorScoreRow, 'mediator' | 'total' | 'closed'>
  breakdown: Breakdown
  /** 案件积分 of exactly these cases. */
  casesHref: string
  foldHref: string
}

/** “王非积分构成（664 分）”: each part by what it was earned for, n × points; 移交案件 in a line of its own. */
export function PointBreakdown({ row, breakdown, casesHref, foldHref }: PointBreakdownProps) {
  const { groups, handedOver } = breakdown
  return (
    <section aria-label={words.from(row.mediator, row.total)} className="whitespace-normal">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-semibold">{words.from(row.mediator, row.total)}</h3>
        <RowLink href={casesHref} className={cn(LINK, 'text-court')}>
          {words.each(row.closed)}
        </RowLink>
        <RowLink href={foldHref} className={cn(LINK, 'text-ink-2 print:hidden')}>
          {words.fold}
        </RowLink>
      </div>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[8em_minmax(0,1fr)] print:grid-cols-[8em_minmax(0,1fr)]">
        {groups.map(({ part, points, items }) => (
          <div key={part} className="contents">
            <dt className="font-medium">
              {SCORE_PARTS[part]} {points}
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-ink-2">
                {items.map((item) => (
                  <li key={`${item.ground} ${item.each}`}>
                    {item.ground} {item.times} × {item.each} ={' '}
                    <span className="text-ink">{item.points}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
        {handedOver ? (
          <div className="contents">
            <dt className="font-medium">
              {words.handedOver} {handedOver.points}
            </dt>
            <dd className="text-ink-2">
              {words.handedOverIn(handedOver.cases, handedOver.points)}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
