import { Card } from '@/components/ui/card'
import { WAITING_APPLICATIONS as WORDS } from '@/lib/labels/zh-CN/waiting-application'
import type { ApplicationLine } from '@/lib/queries/court/find-applications'
import { ClockCell } from '../cases/_components/clock-cell'

/**
 * Applications of parties that their institution has not answered; nothing where there are none.
 */
export function WaitingApplications({
  lines,
  className,
}: {
  lines: readonly ApplicationLine[]
  className?: string
}) {
  if (lines.length === 0) return null
  return (
    <Card title={WORDS.title(lines.length)} className={className} flush>
      <p className="px-4 pt-2 text-sm text-ink-3">{WORDS.help}</p>
      <ul
        className="max-h-64 divide-y divide-line-2 overflow-y-auto"
        tabIndex={0}
        aria-label={WORDS.title(lines.length)}
      >
        {lines.map(({ key, institution, submitted, clock }) => (
          <li
            key={key}
            className="grid items-center gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)]"
          >
            <span>{institution}</span>
            <span className="text-sm text-ink-2">{WORDS.submitted(submitted)}</span>
            <span>
              <ClockCell clock={clock} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
