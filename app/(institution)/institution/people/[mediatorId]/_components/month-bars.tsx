import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MonthView } from '@/lib/queries/institution/mediator-view'

const HEIGHT = 132
const STEP = 28
const BAR = 18
const TOP = 16

/**
 * Closed cases by month, the successful ones filled; rendered on the server. The table beside it
 * has the same numbers.
 */
export function MonthBars({ months }: { months: readonly MonthView[] }) {
  const most = Math.max(1, ...months.map(({ closed }) => closed))
  const heightOf = (count: number) => Math.round((count / most) * HEIGHT)
  const width = months.length * STEP
  const base = TOP + HEIGHT
  return (
    <figure className="min-w-0">
      <svg
        viewBox={`0 0 ${width} ${base + 20}`}
        role="img"
        aria-label={PERSON.chart}
        className="w-full max-w-[34rem]"
      >
        <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} className="stroke-line" />
        {months.map(({ month, closed, succeeded }, index) => {
          const x = index * STEP + (STEP - BAR) / 2
          const [all, won] = [heightOf(closed), heightOf(succeeded)]
          return (
            <g key={month}>
              {closed > 0 ? (
                <>
                  <rect
                    x={x + 0.5}
                    y={base - all + 0.5}
                    width={BAR - 1}
                    height={Math.max(0, all - 1)}
                    rx={2}
                    className="fill-court-soft stroke-court"
                  />
                  <rect
                    x={x}
                    y={base - won}
                    width={BAR}
                    height={won}
                    rx={2}
                    className="fill-court"
                  />
                  <text
                    x={x + BAR / 2}
                    y={base - all - 4}
                    textAnchor="middle"
                    className="fill-ink-2 text-[10px]"
                  >
                    {closed}
                  </text>
                </>
              ) : null}
              <text
                x={x + BAR / 2}
                y={base + 14}
                textAnchor="middle"
                className="fill-ink-3 text-[10px]"
              >
                {Number(month.slice(5))}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-sm bg-court" />
          {PERSON.monthSucceeded}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-sm border border-court bg-court-soft" />
          {PERSON.otherClosed}
        </span>
      </figcaption>
    </figure>
  )
}
