'use client'

import type { ReactNode } from 'react'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { RoomCards } from './room-cards'
import type { HostActs, RunAct } from './use-acts'

/**
 * What fills the room: pictures or the waiting hall (`children`), and what the host has to do. At a
 * desk the host has the others large, and below them the own picture beside the cards.
 */
export function RoomStage({
  view,
  waiting,
  others,
  host,
  run,
  onAnotherDay,
  children,
}: {
  view: ConferenceView
  waiting: readonly SeatState[]
  /** The others of the hall. */
  others: readonly SeatState[]
  /** null: the reader does not preside. */
  host: HostActs | null
  run: RunAct
  /** Ends the conference for this day; null: the reader cannot. */
  onAnotherDay: (() => void) | null
  children: ReactNode
}) {
  const presides = host !== null && others.length > 0 && view.board.shared === null
  return (
    <div className="room-stage" data-presides={presides ? '' : undefined}>
      {children}
      {host ? (
        <RoomCards
          view={view}
          waiting={waiting}
          badLines={others.filter(({ line }) => line !== 'good')}
          host={host}
          run={run}
          onAnotherDay={onAnotherDay}
        />
      ) : null}
    </div>
  )
}
