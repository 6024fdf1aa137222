import { fillOf, FillPattern } from '@/components/charts/fill-pattern'
import { cn } from '@/components/ui/cn'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'

const { mediators: words } = SCORE_TABLE

/** A rate over fewer cases is drawn without colour: it says little. */
const FEW = 5

export const isFew = (cases: number) => cases < FEW

type RateLineRow = Pick<
  MediatorScoreRow,
  'mediator' | 'closed' | 'succeeded' | 'successRate' | 'followed' | 'voluntary' | 'performanceRate'
>

interface RateBarProps {
  part: number
  of: number
  y: number
  /** Id of the pattern that fills it; without one it is solid. */
  hatch?: string
}

/** One rate as a bar; `of` cases, without colour where they are few. */
function RateBar({ part, of, y, hatch }: RateBarProps) {
  const bar = { y: `${y}%`, height: '42%', rx: 3 }
  return (
    <>
      <rect {...bar} width="100%" className="fill-line-2 print:stroke-line" />
      <rect
        {...bar}
        width={`${(100 * part) / Math.max(1, of)}%`}
        className={isFew(of) ? 'fill-edge' : hatch ? 'stroke-court' : 'fill-ok'}
        fill={hatch && fillOf(hatch, 1)}
      />
    </>
  )
}

/**
 * A mediator's success rate as a bar with its counts; `isWithPerformance`: and 自动履行率 below it.
 */
export function RateLine({
  row: { mediator, closed, succeeded, successRate, followed, voluntary, performanceRate },
  isWithPerformance,
  hatch,
}: {
  row: RateLineRow
  isWithPerformance: boolean
  /** Id of the legend's pattern. */
  hatch: string
}) {
  return (
    <li
      className={cn(
        'grid items-center gap-x-3',
        isWithPerformance
          ? 'grid-cols-[4.5em_minmax(0,1fr)_auto_auto]'
          : 'grid-cols-[4.5em_minmax(0,1fr)_auto]',
      )}
    >
      <span className="truncate text-ink-2">{mediator}</span>
      <svg
        role="img"
        aria-label={[
          words.rateOf(mediator, succeeded, closed, successRate),
          ...(followed > 0 ? [words.performanceOf(voluntary, followed, performanceRate)] : []),
        ].join('；')}
        className="block h-4 w-full"
      >
        <RateBar part={succeeded} of={closed} y={isWithPerformance ? 4 : 29} />
        {isWithPerformance ? <RateBar part={voluntary} of={followed} y={54} hatch={hatch} /> : null}
      </svg>
      <span aria-hidden className="min-w-[3em] text-right text-ink-2">
        {words.of(succeeded, closed)}
      </span>
      {isWithPerformance ? (
        <span aria-hidden className="min-w-[3em] text-right text-ink-2">
          {followed > 0 ? words.of(voluntary, followed) : words.none}
        </span>
      ) : null}
    </li>
  )
}

/** Which bar is which; the counts are in the same order. Its pattern also fills the bars. */
export function RateLegend({ hatch }: { hatch: string }) {
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-3 rounded-xs bg-ok [print-color-adjust:exact]" />
        {words.success}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden className="size-3">
          <defs>
            <FillPattern id={hatch} />
          </defs>
          <rect
            width="100%"
            height="100%"
            rx="2"
            fill={fillOf(hatch, 1)}
            className="stroke-court"
          />
        </svg>
        {words.voluntary}
      </span>
    </>
  )
}
