import { Chip } from '@/components/ui/chip'
import { Icon, type IconName } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { SCHEDULE } from '@/lib/labels/zh-CN/schedule'
import type { ScheduleDay, ScheduleItem } from '@/lib/queries/mediator/find-my-schedule'
import { LinkMark } from '../../../_components/link-mark'

const ICONS = {
  meeting: 'users',
  callback: 'phone-call',
  due: 'calendar-days',
} as const satisfies Record<ScheduleItem['kind'], IconName>

/** Day by day; on a computer several days beside each other. */
export function ScheduleDays({ days }: { days: readonly ScheduleDay[] }) {
  return (
    <div className="grid items-start gap-3 px-3 pt-3.5 lg:grid-cols-2 xl:grid-cols-3">
      {days.map((day) => (
        <section
          key={day.on}
          aria-label={day.words}
          className="rounded-[10px] border border-line bg-paper shadow-rest"
        >
          <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line-2 px-3.5 py-2.5 text-base">
            {day.words}
            {day.isOff ? <Chip>{SCHEDULE.off}</Chip> : null}
          </h2>
          {day.hours ? <p className="px-3.5 pt-2 text-sm text-ink-3">{day.hours}</p> : null}
          {day.items.length === 0 ? (
            <p className="px-3.5 py-3 text-ink-3">{SCHEDULE.empty}</p>
          ) : (
            <ul className="divide-y divide-line-2">
              {day.items.map((item) => (
                <li key={item.key}>
                  <Item item={item} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function Item({ item }: { item: ScheduleItem }) {
  return (
    <SoftLink
      href={`/mediator/cases/${item.caseId}`}
      className="flex min-h-14 items-start gap-2.5 px-3.5 py-2.5 focus-visible:-outline-offset-2"
    >
      <Icon name={ICONS[item.kind]} className="mt-[0.2em] size-5 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 break-words">
        <span className="block font-medium">
          {item.time ? <span className="mr-2 inline-block">{item.time}</span> : null}
          {item.title}
          {item.held ? (
            <Chip tone="ok" className="ml-2">
              {item.held.state}
            </Chip>
          ) : null}
        </span>
        <span className="block text-ink-2">{item.between}</span>
        {item.detail ? <span className="block text-sm text-ink-3">{item.detail}</span> : null}
        {item.held?.missing.map((line) => (
          <span key={line} className="block text-sm text-warn">
            {line}
          </span>
        ))}
      </span>
      <LinkMark>
        <Icon name="chevron-right" className="mt-[0.2em] size-5 shrink-0 text-ink-3" />
      </LinkMark>
    </SoftLink>
  )
}
