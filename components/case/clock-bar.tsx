import { ProgressTrack } from '@/components/ui/progress-track'
import { WholeDays } from '@/components/ui/whole-days'
import { untilThatDay, whyThatDay } from '@/lib/labels/zh-CN/case-file'
import { DEADLINE_KINDS } from '@/lib/labels/zh-CN/deadline'
import type { ClockView } from '@/lib/queries/case/clock-view'
import { ClockChip } from './clock-chip'

const SUMMARY =
  'unmarked flex flex-wrap items-center justify-between gap-x-3 rounded-sm phone:min-h-11'

const TONES = { none: 'court', yellow: 'warn', orange: 'risk', red: 'danger' } as const

/**
 * A statutory clock: its name, the time remaining, the bar, and on demand the articles it follows
 * from.
 */
export function ClockBar({ clock }: { clock: ClockView }) {
  if (clock.state === 'unknown')
    return (
      <p className="text-warn">
        <WholeDays>{clock.words}</WholeDays>
      </p>
    )
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="text-ink-2">{DEADLINE_KINDS[clock.kind]}</span>
        <ClockChip clock={clock} />
      </div>
      <ProgressTrack label={clock.sentence} segments={clock.segments} tone={TONES[clock.risk]} />
      {clock.provisional ? (
        <p className="text-sm text-warn">
          <WholeDays>{clock.provisional}</WholeDays>
        </p>
      ) : null}
      <details className="group text-sm text-ink-2">
        <summary className={SUMMARY}>
          <span>
            <WholeDays>{clock.start}</WholeDays>
          </span>
          <span className="fold-mark text-court underline-offset-4 group-hover:underline print:text-ink-2">
            {clock.due ? (
              <span className="print:hidden">
                <WholeDays>{whyThatDay(clock.due)}</WholeDays>
              </span>
            ) : null}
            {clock.due ? (
              <span aria-hidden className="hidden print:inline">
                {untilThatDay(clock.due)}
              </span>
            ) : null}
          </span>
        </summary>
        <ul className="mt-1 flex list-disc flex-col gap-1 rounded-md bg-head py-2.5 pl-7 pr-3">
          {clock.why.map((sentence) => (
            <li key={sentence}>
              <WholeDays>{sentence}</WholeDays>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
