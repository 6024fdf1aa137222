import type { ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import type { MeetingsView, MeetingView } from '@/lib/queries/case/meetings-view'

const TONES = {
  planned: 'court',
  held: 'ok',
  cancelled: 'neutral',
} as const satisfies Record<MeetingView['state'], ChipTone>

/**
 * 调解会: those to come first, then the past ones; below them the days on which a party cannot come.
 */
export function MeetingList({
  meetings,
  renderActs,
}: {
  meetings: MeetingsView
  /** Below a meeting: what can be done with it. */
  renderActs?: (meeting: MeetingView) => ReactNode
}) {
  return (
    <>
      {meetings.list.length === 0 ? (
        <p className="text-ink-3">{MEETING.none}</p>
      ) : (
        <ul className="-my-1 divide-y divide-line-2">
          {meetings.list.map((meeting) => (
            <li key={meeting.id} className="py-2.5">
              <MeetingFacts meeting={meeting} />
              {renderActs?.(meeting)}
            </li>
          ))}
        </ul>
      )}
      {meetings.unavailable.length > 0 ? (
        <ul className="mt-2 border-t border-line-2 pt-2 text-sm text-ink-2">
          {meetings.unavailable.map((line) => (
            <li key={line}>
              <WholeDays>{line}</WholeDays>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const isPlanned = meeting.state === 'planned'
  const facts = [meeting.form, meeting.place, meeting.mediator].filter((each) => each !== null)
  return (
    <div className="min-w-0 break-words">
      <h3 className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium">
        {meeting.title}
        <Chip tone={meeting.stateWords === MEETING.unheld ? 'neutral' : TONES[meeting.state]}>
          {meeting.stateWords}
        </Chip>
      </h3>
      <p className={isPlanned ? 'text-ink' : 'text-ink-2'}>
        <WholeDays>{meeting.when}</WholeDays>
      </p>
      <p className="text-sm text-ink-2">{facts.join(' · ')}</p>
      {meeting.notified ? <p className="text-sm text-ink-2">{meeting.notified}</p> : null}
      {meeting.attendances.length > 0 ? (
        <p className="text-sm text-ink-2">{meeting.attendances.join('；')}</p>
      ) : null}
      {meeting.notes.map((note) => (
        <p key={note} className="text-sm text-ink-3">
          {note}
        </p>
      ))}
      {meeting.reason ? <p className="text-sm text-ink-3">{meeting.reason}</p> : null}
      {meeting.cautions.map((caution) => (
        <p key={caution} className="flex items-start gap-1 text-sm text-warn">
          <Icon name="triangle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
          {caution}
        </p>
      ))}
    </div>
  )
}
