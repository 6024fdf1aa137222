'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { minutesSince } from './minutes-since'

/** Which meeting this is, since when, and who is there. */
export function RoomHead({
  view: { meetingNo, caseNo, openedAt, span },
  isHost,
  title,
  now,
  people,
  waiting,
  onPeople,
}: {
  view: Pick<ConferenceView, 'meetingNo' | 'caseNo' | 'openedAt' | 'span'>
  isHost: boolean
  /** The hall. */
  title: string
  now: number
  people: number
  waiting: number
  onPeople: () => void
}) {
  return (
    <header className="room-head">
      <div className="min-w-0">
        <h1 className="text-lg">{isHost ? CONFERENCE.meeting(meetingNo) : title}</h1>
        <p className="room-sub">
          {[
            isHost ? caseNo : CONFERENCE.meeting(meetingNo),
            openedAt ? ROOM.open(minutesSince(openedAt, now)) : span,
          ].join(' · ')}
        </p>
      </div>
      <div className="ml-auto flex items-center gap-2">
        <Button aria-haspopup="dialog" onClick={onPeople}>
          <Icon name="users" />
          {ROOM.people(people)}
          {waiting > 0 ? ` · ${ROOM.waitingCount(waiting)}` : ''}
        </Button>
      </div>
    </header>
  )
}
