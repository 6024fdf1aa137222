import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import { SCHEDULE, WEEK } from '@/lib/labels/zh-CN/schedule'
import type { WeekEntry, WeekView } from '@/lib/queries/institution/find-week'

/** A week: a row for each room, a column for each day. */
export function WeekTable({ view }: { view: WeekView }) {
  return (
    <div role="region" aria-label={WEEK.caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[60rem] table-fixed border-collapse text-left">
        <caption className="sr-only">{WEEK.caption}</caption>
        <thead>
          <tr className="bg-head">
            <th scope="col" className="w-36 px-3 py-2 font-medium">
              {WEEK.room}
            </th>
            {view.days.map((day) => (
              <th
                key={day.on}
                scope="col"
                aria-current={day.isToday ? 'date' : undefined}
                className="border-l border-line-2 px-2 py-2 font-medium aria-[current]:text-court"
              >
                {day.words}
                {day.isOff ? (
                  <span className="block text-sm font-normal text-ink-3">{SCHEDULE.off}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.key} className="border-t border-line-2">
              <th scope="row" className="break-words px-3 py-2.5 align-top font-medium">
                {row.name}
                {row.place ? (
                  <span className="block text-sm font-normal text-ink-3">{row.place}</span>
                ) : null}
                {row.isClosed ? <Chip>{WEEK.closed}</Chip> : null}
              </th>
              {row.days.map((entries, index) => {
                const day = view.days[index]!
                return (
                  <td
                    key={day.on}
                    className={cn(
                      'border-l border-line-2 p-1.5 align-top',
                      day.isToday && 'bg-court-soft/40',
                    )}
                  >
                    {entries.map((entry) => (
                      <Entry key={entry.id} entry={entry} />
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entry({ entry }: { entry: WeekEntry }) {
  return (
    <SoftLink
      href={`/institution/cases/${entry.caseId}`}
      className="mb-1 block break-words rounded-md border border-line bg-paper px-2 py-1.5 last:mb-0 hover:border-court"
    >
      <span className="block font-medium">{entry.time}</span>
      <span className="block">{entry.between}</span>
      <span className="block text-sm text-ink-2">{entry.detail}</span>
      {entry.place ? <span className="block text-sm text-ink-3">{entry.place}</span> : null}
      {entry.missing.map((line) => (
        <span key={line} className="block text-sm text-warn">
          {line}
        </span>
      ))}
      {entry.state ? <Chip tone="ok">{entry.state}</Chip> : null}
    </SoftLink>
  )
}
