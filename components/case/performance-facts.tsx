import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { FOLLOW_UP } from '@/lib/labels/zh-CN/follow-up'
import type { PerformanceView } from '@/lib/queries/case/performance-view'

/** The days on which duties fall due, and the follow-ups, latest first. */
export function PerformanceFacts({ performance }: { performance: PerformanceView }) {
  const { days, entries, result } = performance
  return (
    <div className="flex flex-col gap-3">
      {result ? (
        <p>
          <Chip>{result}</Chip>
        </p>
      ) : null}
      <div>
        <h3 className="text-sm text-ink-3">{FOLLOW_UP.days}</h3>
        {days.length > 0 ? (
          <ul>
            {days.map((day) => (
              <li key={day}>
                <WholeDays>{day}</WholeDays>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">{FOLLOW_UP.noDays}</p>
        )}
      </div>
      {entries.length > 0 ? (
        <ul className="divide-y divide-line-2">
          {entries.map(({ no, line, objections, by }) => (
            <li key={no} className="py-2 break-words first:pt-0 last:pb-0">
              <WholeDays>{line}</WholeDays>
              {objections ? <p className="text-ink-2">{objections}</p> : null}
              <p className="text-sm text-ink-3">{by}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{FOLLOW_UP.none}</p>
      )}
    </div>
  )
}
