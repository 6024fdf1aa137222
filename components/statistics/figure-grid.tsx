import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { FIGURES, type Definition, type FigureKey } from '@/lib/labels/zh-CN/report'
import type { Drill } from '@/lib/queries/statistics/report-drill'
import type { Figure } from '@/lib/queries/statistics/report-figures'
import type { HrefOfCases } from './drill-link'
import { Figures, type FigureNumber, type ShownFigure } from './figures'

export interface FigureGridProps {
  title: ReactNode
  aside?: ReactNode
  figures: readonly Figure[]
  hrefOf: HrefOfCases
  /** What a term means. */
  explain: (term: string) => Definition
  /** A figure whose number leads elsewhere than to a list of cases. */
  extra?: Partial<Record<FigureKey, ReactNode>>
  /** Classes of the grid: its number of columns. */
  columns: string
  className?: string
}

function linked({ count, cases }: Drill, hrefOf: HrefOfCases): readonly [number, string] {
  return [count, count === 0 ? '' : hrefOf(cases)]
}

function toValue(value: Figure['value'], hrefOf: HrefOfCases): FigureNumber | string | null {
  if (value === null || typeof value === 'string') return value
  return 'shown' in value
    ? [...linked(value.cases, hrefOf), value.shown.toLocaleString('zh-CN')]
    : linked(value, hrefOf)
}

/** The key figures of a report, each with its definition and a link to its cases. */
export function FigureGrid({
  title,
  aside,
  figures,
  hrefOf,
  explain,
  extra,
  columns,
  className,
}: FigureGridProps) {
  const shown = figures.map(({ key, value, notes }): ShownFigure => ({
    definition: explain(FIGURES[key].label),
    unit: FIGURES[key].unit,
    value: toValue(value, hrefOf),
    ...(extra?.[key] != null && { own: extra[key] }),
    notes: notes.map(({ words, cases }) => [words, ...linked(cases, hrefOf)]),
  }))
  return (
    // A definition may reach over the card's edge.
    <Card title={title} aside={aside} isOpen className={className}>
      <dl className={cn('grid gap-x-6 gap-y-4', columns)}>
        <Figures figures={shown} />
      </dl>
    </Card>
  )
}
