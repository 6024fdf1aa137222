import { createContext, useContext, useEffect, useMemo, useState, type RefObject } from 'react'

export type Playback = {
  /** Another number plays everything again, after a press. */
  readonly round: number
  /** The browser wants a press first. */
  readonly onBlocked: () => void
}

/** Of a room in which nothing plays. */
export const SILENT: Playback = { round: 0, onBlocked: () => undefined }

const PlaybackContext = createContext(SILENT)
export const PlaybackProvider = PlaybackContext.Provider

/** What plays in the room as a whole. */
export function usePlayback() {
  const [round, setRound] = useState(0)
  const [isBlocked, setBlocked] = useState(false)
  const playback = useMemo<Playback>(() => ({ round, onBlocked: () => setBlocked(true) }), [round])
  const resume = () => {
    setBlocked(false)
    setRound((count) => count + 1)
  }
  return { playback, isBlocked, resume }
}

/**
 * Keeps an element playing: a browser stops it while the page is hidden, for a telephone call, or
 * to save power, and does not always go on by itself.
 * @param stream what it plays; null: nothing, and it may stop
 */
export function usePlaying(
  element: RefObject<HTMLMediaElement | null>,
  stream: MediaStream | null,
): void {
  const { round, onBlocked } = useContext(PlaybackContext)
  useEffect(() => {
    const playing = element.current
    if (!playing || stream === null) return
    const play = () => {
      // It plays when the page is seen again.
      if (document.hidden || !playing.isConnected) return
      void playing.play()?.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked()
      })
    }
    play()
    playing.addEventListener('pause', play)
    document.addEventListener('visibilitychange', play)
    return () => {
      playing.removeEventListener('pause', play)
      document.removeEventListener('visibilitychange', play)
    }
  }, [element, stream, round, onBlocked])
}
