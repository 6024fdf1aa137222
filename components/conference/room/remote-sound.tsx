'use client'

import { useEffect, useRef } from 'react'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { audioOf } from '../transport/media-transport'
import type { Remote } from './use-connections'
import { usePlaying } from './use-playback'

/** The sound of everyone else in the hall. */
export function RemoteSounds({
  others,
  remotes,
}: {
  others: readonly SeatState[]
  remotes: ReadonlyMap<string, Remote>
}) {
  return others.map(({ seat }) => {
    const heard = remotes.get(seat)?.stream
    return heard ? <RemoteSound key={seat} stream={heard} /> : null
  })
}

/**
 * The sound of another person, in an element of its own: a <video> without a picture may stay
 * silent.
 */
function RemoteSound({ stream }: { stream: MediaStream }) {
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = audio.current
    if (!element) return
    element.srcObject = audioOf(stream)
    return () => {
      element.srcObject = null
    }
  }, [stream])
  usePlaying(audio, stream)
  return <audio ref={audio} autoPlay />
}
