'use client'

import { useMemo } from 'react'
import { cn } from '@/components/ui/cn'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { isPresiding } from '@/lib/domain/conference/conference'
import type { Line } from '@/lib/domain/conference/line-quality'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { Tile } from './tile'
import type { Remote } from './use-connections'
import { useSpeaking } from './use-speaking'

export interface RoomTilesProps {
  own: SeatState
  ownVideo: MediaStreamTrack | null
  ownLine: Line
  /** The others of the hall. */
  others: readonly SeatState[]
  remotes: ReadonlyMap<string, Remote>
  speaker: string | null
  now: number
  /** One row, which scrolls, below what the host shows. */
  isStrip: boolean
  /** Pictures go between these people; else the last that came would stay in the tiles. */
  hasPictures: boolean
}

const RANK: Readonly<Record<Line, number>> = { good: 0, broken: 1, lost: 2 }
const worse = (one: Line, other: Line) => (RANK[one] >= RANK[other] ? one : other)

/**
 * Which tile takes a whole row, so that in two columns no place stays empty: that of who presides,
 * never that of one party among several. Who presides comes first among the others.
 */
export function findWide(
  others: readonly Pick<SeatState, 'kind'>[],
): 'all' | 'none' | 'first' | 'own' {
  if (others.length < 2) return 'all'
  if (others.length % 2 === 1) return 'none'
  return others.some(({ kind }) => isPresiding(kind)) ? 'first' : 'own'
}

/** Everyone of the hall in tiles of one size; the own one comes last. */
export function RoomTiles({
  own,
  ownVideo,
  ownLine,
  others,
  remotes,
  speaker,
  now,
  isStrip,
  hasPictures,
}: RoomTilesProps) {
  const sounding = useMemo(
    () => new Map([...remotes].flatMap(([seat, { stream }]) => (stream ? [[seat, stream]] : []))),
    [remotes],
  )
  const speaking = useSpeaking(sounding)
  const ownStream = useMemo(() => (ownVideo ? new MediaStream([ownVideo]) : null), [ownVideo])
  const wide = findWide(others)
  return (
    <div
      className={cn('room-tiles', `room-tiles-${Math.min(others.length, 6)}`)}
      role="group"
      tabIndex={isStrip ? 0 : undefined}
      aria-label={ROOM.people(others.length + 1)}
    >
      <div className="room-others">
        {others.map((seat, index) => {
          const remote = remotes.get(seat.seat)
          return (
            <Tile
              key={seat.seat}
              seat={seat}
              stream={(hasPictures ? remote?.stream : null) ?? null}
              line={worse(seat.line, remote?.line ?? 'good')}
              isConnecting={
                seat.line !== 'lost' && (remote?.state ?? 'connecting') === 'connecting'
              }
              isSpeaking={speaking.has(seat.seat)}
              hasTurn={speaker === seat.seat}
              now={now}
              isWide={wide === 'all' || (wide === 'first' && index === 0)}
            />
          )
        })}
      </div>
      <Tile
        seat={own}
        stream={ownStream}
        line={ownLine}
        isOwn
        isSpeaking={false}
        hasTurn={speaker === own.seat}
        now={now}
        isWide={wide === 'all' || wide === 'own'}
      />
    </div>
  )
}
