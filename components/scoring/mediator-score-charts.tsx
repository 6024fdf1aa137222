'use client'

import { useId } from 'react'
import { Card } from '@/components/ui/card'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import { PartBar, PartLegend } from './part-bar'
import { isFew, RateLegend, RateLine } from './rate-line'

const { mediators: words } = SCORE_TABLE

const LINE = 'grid grid-cols-[4.5em_minmax(0,1fr)_auto] items-center gap-x-3'

export type MediatorScoreBar = Pick<
  MediatorScoreRow,
  | 'mediatorId'
  | 'mediator'
  | 'total'
  | 'closed'
  | 'succeeded'
  | 'successRate'
  | 'performanceRate'
  | 'followed'
  | 'voluntary'
  | 'parts'
>

export interface MediatorScoreChartsProps {
  rows: readonly MediatorScoreBar[]
  /** The score that fills a bar. */
  highest: number
}

/**
 * 积分构成, 成功率 and 自动履行率 of the first mediators; the table below contains the same numbers for all of
 * them. A component of the browser, so that the payload carries numbers and not shapes.
 */
export function MediatorScoreCharts({ rows, highest }: MediatorScoreChartsProps) {
  const hatch = useId()
  const isWithPerformance = rows.some(({ followed }) => followed > 0)
  return (
    <div className="mb-4 grid items-stretch gap-4 xl:grid-cols-[7fr_5fr] print:grid-cols-[7fr_5fr]">
      <Card
        title={words.bars}
        aside={<PartLegend hasHandedOver={rows.some(({ parts }) => parts.handedOver > 0)} />}
        className="break-inside-avoid"
      >
        <ul className="flex flex-col gap-2.5">
          {rows.map((row) => (
            <li key={row.mediatorId} className={LINE}>
              <span className="truncate text-ink-2">{row.mediator}</span>
              <PartBar
                label={words.barOf(row.mediator, row.parts, row.total)}
                parts={row.parts}
                highest={highest}
              />
              <span aria-hidden className="min-w-[3em] text-right text-ink-2">
                {row.total}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={words.rates}
        aside={
          <span className="flex flex-wrap items-center justify-end gap-x-3">
            {isWithPerformance ? <RateLegend hatch={hatch} /> : null}
            {rows.some(({ closed, followed }) => isFew(closed) || (followed > 0 && isFew(followed)))
              ? words.tooFew
              : null}
          </span>
        }
        className="break-inside-avoid"
      >
        <ul className="flex flex-col gap-2.5">
          {rows.map((row) => (
            <RateLine
              key={row.mediatorId}
              row={row}
              isWithPerformance={isWithPerformance}
              hatch={hatch}
            />
          ))}
        </ul>
      </Card>
    </div>
  )
}
