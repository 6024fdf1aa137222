'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { conferenceWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { minutesSince } from './minutes-since'

/** Which meeting this is, since when, and who is there. */
export function RoomHead({
  view: { meetingNo, caseNo, openedAt, span, isHearing },
  isHost,
  title,
  now,
  people,
  waiting,
  onPeople,
}: {
  view: Pick<ConferenceView, 'meetingNo' | 'caseNo' | 'openedAt' | 'span' | 'isHearing'>
  isHost: boolean
  /** The hall. */
  title: string
  now: number
  people: number
  waiting: number
  onPeople: () => void
}) {
  const named = conferenceWords(isHearing).meeting(meetingNo)
  return (
    <header className="room-head">
      <div className="min-w-0">
        <h1 className="text-lg">{isHost ? named : title}</h1>
        <p className="room-sub">
          {[isHost ? caseNo : named, openedAt ? ROOM.open(minutesSince(openedAt, now)) : span].join(
            ' · ',
          )}
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
