'use client'

import type { ReactNode } from 'react'
import type { BarData } from '@/components/charts/chart-data'
import { LazyChart } from '@/components/charts/lazy-chart'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { Definition } from '@/lib/labels/zh-CN/report'
import { CHART } from '@/lib/labels/zh-CN/statistics'
import { DefinitionTip } from './definition-tip'
import { ReportRows, type ReportRowsProps } from './report-rows'

export interface ReportCardProps extends Omit<ReportRowsProps, 'caption'> {
  title: string
  /** Null where there is nothing to draw; the table shows that. */
  picture: BarData | null
  definition: Definition
  aside?: ReactNode
  note?: ReactNode
  /** `beside`: picture and table share the width; `above`: the picture is over the table. */
  shape: 'beside' | 'above'
}

/**
 * One part of a report as the page carries it: its picture and its table. A component of the
 * browser, for the reason of `Figures`.
 */
export function ReportCard({
  title,
  picture,
  definition: [, text],
  aside,
  note,
  shape,
  ...table
}: ReportCardProps) {
  // 关怀版 has no room for two beside each other.
  const isBeside = shape === 'beside' && picture !== null
  const describe = picture?.kind === 'columns' ? CHART.columns : CHART.rows
  return (
    // A definition may reach over the card's edge.
    <Card
      title={title}
      flush
      isOpen
      aside={
        <span className="relative flex items-center gap-1">
          {aside}
          <DefinitionTip term={title} text={text} side="left" />
        </span>
      }
    >
      <div
        className={cn(
          'grid',
          isBeside &&
            'xl:[html:not([data-scale=large])_&]:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]',
        )}
      >
        {picture ? (
          <div
            className={cn(
              'flex min-w-0 flex-col px-4 pt-3 pb-2 phone:hidden [@media(scripting:none)]:hidden',
              isBeside && 'border-line-2 xl:[html:not([data-scale=large])_&]:border-r',
            )}
          >
            <LazyChart
              title={title}
              description={describe(
                title,
                picture.series.map(({ name }) => name),
              )}
              data={picture}
            />
            {note == null ? null : <p className="text-sm text-ink-3">{note}</p>}
          </div>
        ) : null}
        <ReportRows caption={title} {...table} />
      </div>
    </Card>
  )
}
