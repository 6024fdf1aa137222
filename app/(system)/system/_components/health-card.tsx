import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { SYSTEM } from '@/lib/labels/zh-CN/system'
import type { HealthCheck } from '@/lib/queries/system/get-system-state'

/** Each part of the system: well, or what to do. */
export function HealthCard({ checks }: { checks: readonly HealthCheck[] }) {
  return (
    <Card title={SYSTEM.health} flush>
      <ul>
        {checks.map(({ key, isOk, words }) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line-2 px-4 py-3 last:border-b-0"
          >
            <span className="w-[7em] shrink-0 text-ink-2">{SYSTEM.checks[key]}</span>
            <span className="w-[6.5em] shrink-0 phone:ml-auto phone:w-auto">
              <Chip
                tone={isOk ? 'ok' : 'warn'}
                icon={isOk ? 'circle-check' : 'triangle-exclamation-point'}
              >
                {isOk ? SYSTEM.state.ok : SYSTEM.state.warn}
              </Chip>
            </span>
            <span className="min-w-0 flex-1 phone:basis-full">
              <WholeDays>{words}</WholeDays>
            </span>
            {key === 'calendar' && !isOk ? (
              <SoftLink href="/system/calendar" className={buttonClasses('default', 'sm')}>
                {SYSTEM.toCalendar}
              </SoftLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
