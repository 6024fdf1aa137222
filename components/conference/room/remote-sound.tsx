'use client'

import { useEffect, useRef } from 'react'
import { audioOf } from '../transport/media-transport'

/**
 * The sound of another person, in an element of its own: a <video> without a picture may stay
 * silent. `onBlocked`: the browser wants a press first.
 */
export function RemoteSound({
  stream,
  round,
  onBlocked,
}: {
  stream: MediaStream
  /** Another number plays again, after a press. */
  round: number
  onBlocked: () => void
}) {
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
