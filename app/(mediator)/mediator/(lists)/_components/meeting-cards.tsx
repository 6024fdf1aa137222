import { SoftLink } from '@/components/ui/soft-link'
import type { ScheduleMeetingView } from '@/lib/queries/mediator/schedule-meeting-view'
import { LinkMark } from '../../_components/link-mark'

/** Meetings as cards, each of which opens its case; nothing where there are none. */
export function MeetingCards({
  title,
  meetings,
}: {
  title: string
  meetings: readonly ScheduleMeetingView[]
}) {
  if (meetings.length === 0) return null
  return (
    <section aria-label={title} className="pt-3.5">
      <h2 className="px-4 pb-1.5 text-sm font-normal text-ink-3">{title}</h2>
      <ul className="grid items-start gap-2.5 px-3 lg:grid-cols-2">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <SoftLink
              href={`/mediator/cases/${meeting.caseId}`}
              className="block rounded-[10px] border border-line bg-paper px-3.5 py-3 shadow-rest"
            >
              <span className="block font-semibold">
                {meeting.when}
                <LinkMark />
              </span>
              <span className="block break-words">{meeting.between}</span>
              <span className="block break-words text-sm text-ink-2">
                {meeting.title}
                {meeting.place ? ` · ${meeting.place}` : null}
              </span>
              {meeting.note ? (
                <span className="mt-1 block break-words text-sm text-warn">{meeting.note}</span>
              ) : null}
            </SoftLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
