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

/** One rate as a bar; `of` cases, without colour where they are few. */
function RateBar({ part, of, y, fill }: { part: number; of: number; y: number; fill: string }) {
  const bar = { y: `${y}%`, height: '42%', rx: 3 }
  return (
    <>
      <rect {...bar} width="100%" className="fill-line-2 print:stroke-line" />
      <rect
        {...bar}
        width={`${(100 * part) / Math.max(1, of)}%`}
        className={isFew(of) ? 'fill-edge' : fill}
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
}: {
  row: RateLineRow
  isWithPerformance: boolean
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
        <RateBar part={succeeded} of={closed} y={isWithPerformance ? 4 : 29} fill="fill-ok" />
        {isWithPerformance ? (
          <RateBar part={voluntary} of={followed} y={54} fill="fill-court" />
        ) : null}
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

/** Which bar is which; the counts are in the same order. */
export function RateLegend() {
  return (
    <>
      {(
        [
          [words.success, 'bg-ok'],
          [words.voluntary, 'bg-court'],
        ] as const
      ).map(([word, colour]) => (
        <span key={word} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden
            className={cn('size-3 rounded-xs [print-color-adjust:exact]', colour)}
          />
          {word}
        </span>
      ))}
    </>
  )
}
