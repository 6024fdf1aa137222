import { useCallback, useEffect, useRef, useState } from 'react'
import { PICTURE } from '@/lib/domain/conference/media-limits'
import type { deviceState } from '@/lib/labels/zh-CN/conference-room'
import type { LocalMedia } from '../transport/media-transport'

export type DeviceState = keyof typeof deviceState

const NONE: LocalMedia = { audio: null, video: null }
/** A track that falls silent for less than this was no telephone call. */
const INTERRUPTED_MS = 1_000

const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
const SIGHT = {
  width: { ideal: PICTURE.width },
  height: { ideal: PICTURE.height },
  frameRate: { ideal: PICTURE.frameRate },
  facingMode: 'user',
}
/** What is requested, one after the other until a request is met. */
const REQUESTS: readonly MediaStreamConstraints[] = [
  { audio: SOUND, video: SIGHT },
  { audio: SOUND },
  { video: SIGHT },
]

async function openDevices(): Promise<{
  readonly state: DeviceState
  readonly tracks: readonly MediaStreamTrack[]
}> {
  if (!navigator.mediaDevices?.getUserMedia) return { state: 'unsupported', tracks: [] }
  let state: DeviceState = 'missing'
  for (const request of REQUESTS) {
    try {
      const opened = await navigator.mediaDevices.getUserMedia(request)
      const tracks = opened.getTracks()
      const has = (kind: string) => tracks.some((track) => track.kind === kind)
      state = has('audio') ? (has('video') ? 'both' : 'sound') : 'picture'
      return { state, tracks }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') state = 'refused'
    }
  }
  return { state, tracks: [] }
}

const isSilent = ({ muted, readyState }: MediaStreamTrack) => muted || readyState === 'ended'

export type OwnMedia = {
  readonly state: DeviceState
  readonly media: LocalMedia
  /** Another program has taken the devices, as a telephone call does. */
  readonly isInterrupted: boolean
  readonly reopen: () => Promise<void>
}

/** Open devices that one part of the page hands to another, which gives them back. */
export type GivenDevices = {
  readonly state: DeviceState
  readonly tracks: readonly MediaStreamTrack[]
}

const mediaOf = (tracks: readonly MediaStreamTrack[]): LocalMedia => ({
  audio: tracks.find(({ kind }) => kind === 'audio') ?? null,
  video: tracks.find(({ kind }) => kind === 'video') ?? null,
})

/**
 * Camera and microphone of this page, as far as there are any and they are allowed. They are given
 * back when the page is left. After an interruption they are opened again when the page is seen
 * again; where that does not help, `reopen` is the user's button.
 * @param given what was opened before; null: they are opened here
 */
export function useOwnMedia(
  isWanted: boolean,
  given: GivenDevices | null = null,
): OwnMedia & {
  /** From now on they are someone else's; null: they are not open yet, and are no one's. */
  readonly handOver: () => GivenDevices | null
} {
  const [state, setState] = useState<DeviceState>(given?.state ?? 'asking')
  const [media, setMedia] = useState(() => (given ? mediaOf(given.tracks) : NONE))
  const [isInterrupted, setInterrupted] = useState(false)
  const held = useRef(given?.tracks ?? [])
  const run = useRef(0)

  const close = useCallback(() => {
    run.current += 1
    for (const track of held.current) track.stop()
    held.current = []
  }, [])

  const reopen = useCallback(async () => {
    close()
    const own = run.current
    setState('asking')
    const { state: found, tracks } = await openDevices()
    if (own !== run.current) {
      for (const track of tracks) track.stop()
      return
    }
    held.current = tracks
    setState(found)
    setInterrupted(false)
    setMedia(mediaOf(tracks))
  }, [close])

  const handOver = useCallback(() => {
    run.current += 1
    const tracks = held.current
    held.current = []
    setMedia(NONE)
    return tracks.length > 0 ? { state, tracks } : null
  }, [state])

  useEffect(() => {
    if (!isWanted) return
    // The permission is requested once the page is there; what comes of it is state.
    const opening = held.current.length > 0 ? undefined : setTimeout(() => void reopen())
    return () => {
      clearTimeout(opening)
      close()
    }
  }, [isWanted, reopen, close])

  useEffect(() => {
    const tracks = [media.audio, media.video].filter((track) => track !== null)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (tracks.some(isSilent)) timer = setTimeout(() => setInterrupted(true), INTERRUPTED_MS)
      else setInterrupted(false)
    }
    const ended = () => setInterrupted(true)
    const seen = () => {
      if (!document.hidden && tracks.some(isSilent)) void reopen()
    }
    for (const track of tracks) {
      track.addEventListener('mute', look)
      track.addEventListener('unmute', look)
      track.addEventListener('ended', ended)
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(timer)
      for (const track of tracks) {
        track.removeEventListener('mute', look)
        track.removeEventListener('unmute', look)
        track.removeEventListener('ended', ended)
      }
      document.removeEventListener('visibilitychange', seen)
    }
  }, [media, reopen])

  return { state, media, isInterrupted, reopen, handOver }
}
