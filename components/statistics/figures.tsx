'use client'

import type { ReactNode } from 'react'
import { REPORT, type Definition } from '@/lib/labels/zh-CN/report'
import { DefinitionTip } from './definition-tip'
import { DrillLink } from './drill-link'

/** A number with the address of its cases, and a measure shown in its place. */
export type FigureNumber = readonly [count: number, href: string, shown?: string]

/** A key figure as the page carries it: what is shown, and no markup. */
export interface ShownFigure {
  /** The figure's name, and what it counts. */
  definition: Definition
  unit: string
  /** Words instead of a number, or null where nothing is known. */
  value: FigureNumber | string | null
  /** Shown in the place of words: a number that leads elsewhere than to a list of cases. */
  own?: ReactNode
  notes: readonly (readonly [words: string, ...cell: FigureNumber])[]
}

function FigureValue({
  label,
  value,
  own,
}: Pick<ShownFigure, 'value' | 'own'> & { label: string }) {
  if (value === null) return REPORT.none
  if (typeof value === 'string') return own ?? value
  const [count, href, shown] = value
  return <DrillLink count={count} href={href} shown={shown} what={label} />
}

/**
 * The figures of a card. A component of the browser, so that the page's payload carries names,
 * numbers and addresses, and not the markup beside the HTML that has it already.
 */
export function Figures({ figures }: { figures: readonly ShownFigure[] }) {
  return figures.map(({ definition: [label, text], unit, value, own, notes }) => (
    <div key={label} className="figure">
      <dt>
        {label}
        <DefinitionTip term={label} text={text} />
      </dt>
      <dd>
        <span className="figure-number">
          <FigureValue label={label} value={value} own={own} />
          {unit && value !== null ? <small>{unit}</small> : null}
        </span>
        {notes.length > 0 ? (
          <span className="figure-notes">
            {notes.map(([words, count, href]) => (
              <span key={words}>
                {words} <DrillLink count={count} href={href} what={words} />
              </span>
            ))}
          </span>
        ) : null}
      </dd>
    </div>
  ))
}
