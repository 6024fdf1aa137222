import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { FIGURES, REPORT, type FigureKey } from '@/lib/labels/zh-CN/report'
import type { Figure } from '@/lib/queries/statistics/report-figures'
import { DefinitionTip } from './definition-tip'
import { DrillLink, type HrefOfCases } from './drill-link'

type Definitions = Readonly<Record<FigureKey, string>>

function FigureView({
  figure,
  hrefOf,
  definitions,
  extra,
}: {
  figure: Figure
  hrefOf: HrefOfCases
  definitions: Definitions
  extra?: ReactNode
}) {
  const { key, value, notes } = figure
  const { label, unit } = FIGURES[key]
  return (
    <div className="relative flex min-w-0 flex-col">
      <dt className="flex items-center text-sm text-ink-3">
        {label}
        <DefinitionTip term={label} text={definitions[key]} />
      </dt>
      <dd>
        <span className="text-2xl font-semibold">
          {value === null ? (
            REPORT.none
          ) : typeof value === 'string' ? (
            (extra ?? value)
          ) : 'shown' in value ? (
            <DrillLink
              drill={value.cases}
              shown={value.shown.toLocaleString('zh-CN')}
              what={label}
              hrefOf={hrefOf}
            />
          ) : (
            <DrillLink drill={value} what={label} hrefOf={hrefOf} />
          )}
          {unit && value !== null ? (
            <span className="ml-1 text-base font-normal text-ink-2">{unit}</span>
          ) : null}
        </span>
        {notes.length > 0 ? (
          <span className="flex flex-wrap gap-x-3 text-sm text-ink-3">
            {notes.map(({ words, cases }) => (
              <span key={words}>
                {words}{' '}
                <DrillLink drill={cases} what={words} hrefOf={hrefOf} className="underline" />
              </span>
            ))}
          </span>
        ) : null}
      </dd>
    </div>
  )
}

export interface FigureGridProps {
  title: ReactNode
  aside?: ReactNode
  figures: readonly Figure[]
  hrefOf: HrefOfCases
  definitions: Definitions
  /** A figure whose number leads elsewhere than to a list of cases. */
  extra?: Partial<Record<FigureKey, ReactNode>>
  /** Classes of the grid: its number of columns. */
  columns: string
  className?: string
}

/** The key figures of a report, each with its definition and a link to its cases. */
export function FigureGrid({
  title,
  aside,
  figures,
  hrefOf,
  definitions,
  extra,
  columns,
  className,
}: FigureGridProps) {
  return (
    // A definition may reach over the card's edge.
    <Card title={title} aside={aside} isOpen className={className}>
      <dl className={cn('grid gap-x-6 gap-y-4', columns)}>
        {figures.map((figure) => (
          <FigureView
            key={figure.key}
            figure={figure}
            hrefOf={hrefOf}
            definitions={definitions}
            extra={extra?.[figure.key]}
          />
        ))}
      </dl>
    </Card>
  )
}
