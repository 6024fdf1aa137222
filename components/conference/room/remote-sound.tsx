'use client'

import { useEffect, useRef } from 'react'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { audioOf } from '../transport/media-transport'
import type { Remote } from './use-connections'

interface Playing {
  /** Another number plays again, after a press. */
  round: number
  /** The browser wants a press first. */
  onBlocked: () => void
}

/** The sound of everyone else in the hall. */
export function RemoteSounds({
  others,
  remotes,
  ...playing
}: Playing & { others: readonly SeatState[]; remotes: ReadonlyMap<string, Remote> }) {
  return others.map(({ seat }) => {
    const heard = remotes.get(seat)?.stream
    return heard ? <RemoteSound key={seat} stream={heard} {...playing} /> : null
  })
}

/**
 * The sound of another person, in an element of its own: a <video> without a picture may stay
 * silent.
 */
function RemoteSound({ stream, round, onBlocked }: Playing & { stream: MediaStream }) {
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = audio.current
    if (!element) return
    element.srcObject = audioOf(stream)
    return () => {
      element.srcObject = null
    }
  }, [stream])
  useEffect(() => {
    void audio.current?.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked()
    })
  }, [stream, round, onBlocked])
  return <audio ref={audio} autoPlay />
}
