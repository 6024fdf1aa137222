'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { conferenceWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { HallStreamsProvider, type HallStreams } from './hall-streams'
import { minutesSince } from './minutes-since'

/**
 * Which meeting this is, since when, what is recorded, and who is there. `recording` has one place
 * in it, also where nothing else is left: a recorder that goes on sending stays the same.
 */
export function RoomHead({
  view: { meetingNo, caseNo, openedAt, span, isHearing },
  isHost,
  title,
  now,
  people,
  waiting,
  streams,
  recording,
  onPeople,
}: {
  view: Pick<ConferenceView, 'meetingNo' | 'caseNo' | 'openedAt' | 'span' | 'isHearing'>
  isHost: boolean
  /** The hall; null: the room is closed. */
  title: string | null
  now: number
  people: number
  waiting: number
  streams: HallStreams
  /** null: this page has no part in it any more. */
  recording: ReactNode
  onPeople: () => void
}) {
  const named = conferenceWords(isHearing).meeting(meetingNo)
  return (
    <header className="room-head">
      {title === null ? null : (
        <div className="room-meeting">
          <h1 className="text-lg">{isHost ? named : title}</h1>
          <p className="room-sub">
            {[
              isHost ? caseNo : named,
              openedAt ? ROOM.open(minutesSince(openedAt, now)) : span,
            ].join(' · ')}
          </p>
        </div>
      )}
      <HallStreamsProvider value={streams}>{recording}</HallStreamsProvider>
      {title === null ? null : (
        <Button aria-haspopup="dialog" onClick={onPeople} className="room-people">
          <Icon name="users" />
          {ROOM.people(people)}
          {waiting > 0 ? ` · ${ROOM.waitingCount(waiting)}` : ''}
        </Button>
      )}
    </header>
  )
}
