import { Card } from '@/components/ui/card'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import type { WatchState } from '@/lib/domain/watch/judge-service'
import { WATCH, type WatchRow } from '@/lib/labels/zh-CN/watch'

const LOOKS = {
  ok: { tone: 'ok', icon: 'circle-check' },
  note: { tone: 'warn', icon: 'triangle-exclamation-point' },
  bad: { tone: 'danger', icon: 'circle-exclamation-point' },
} as const satisfies Record<WatchState, { tone: ChipTone; icon: IconName }>

/** Some parts of the installation: what was measured, and what to do where it is not well. */
export function WatchCard({ title, rows }: { title: string; rows: readonly WatchRow[] }) {
  return (
    <Card title={title} flush>
      <ul>
        {rows.map(({ key, name, state, value, todo }) => (
          <li
            key={key}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1.5 border-b border-line-2 px-4 py-3 last:border-b-0"
          >
            <span className="w-[7em] shrink-0 text-ink-2">{name}</span>
            <span className="w-[5.5em] shrink-0 phone:ml-auto phone:w-auto">
              <Chip tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
                {WATCH.states[state]}
              </Chip>
            </span>
            <span className="min-w-0 flex-1 break-words phone:basis-full">
              <WholeDays>{value}</WholeDays>
              {todo ? (
                <span className="mt-0.5 block text-ink-2">
                  <WholeDays>{todo}</WholeDays>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
