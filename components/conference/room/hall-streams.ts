'use client'

import { createContext, useContext, useMemo } from 'react'
import { sendsPicture } from '@/lib/domain/conference/media-limits'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import type { RecordedTile } from '../recorder/composite'
import type { LocalMedia } from '../transport/media-transport'
import type { Remote } from './use-connections'

/** Who is in the hall with what they send, for parts that the page hands to the room. */
export interface HallStreams {
  /** The joint hall of an open conference: nothing else is ever recorded. */
  readonly isJoint: boolean
  readonly tiles: readonly RecordedTile[]
}

const HallStreamsContext = createContext<HallStreams>({ isJoint: false, tiles: [] })

export const HallStreamsProvider = HallStreamsContext.Provider
export const useHallStreams = () => useContext(HallStreamsContext)

type Arriving = {
  readonly others: readonly SeatState[]
  readonly remotes: ReadonlyMap<string, Remote>
  /** Pictures go between these people. */
  readonly hasPictures: boolean
}

/** What the room shows of its hall: the others as they arrive, and what this page sends. */
export function useShownStreams(
  { state, own }: Pick<ConferenceView, 'state' | 'own'>,
  { others, remotes, hasPictures }: Arriving,
  { audio, video }: LocalMedia,
): HallStreams {
  const ownStream = useMemo(
    () => new MediaStream([audio, video].filter((track) => track !== null)),
    [audio, video],
  )
  const tiles = others.map((seat) => ({
    seat: seat.seat,
    name: seat.name,
    stream: remotes.get(seat.seat)?.stream ?? null,
    hasPicture: hasPictures && sendsPicture(seat),
  }))
  return {
    isJoint: state === 'open' && own?.hall === 'joint',
    tiles: own
      ? [...tiles, { seat: own.seat, name: own.name, stream: ownStream, hasPicture: !!video }]
      : tiles,
  }
}
