import { useCallback, useEffect, useRef, useState } from 'react'
import { openDevices, type DeviceWishes } from '@/components/device-check/open-devices'
import { PICTURE } from '@/lib/domain/conference/media-limits'
import { findPluggedIn, OWN_DEVICES, type DeviceStates } from '@/lib/domain/conference/own-devices'
import { findDeviceResult, type Device } from '@/lib/domain/device-check/device-result'
import type { LocalMedia } from '../transport/media-transport'

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
const WISHES: DeviceWishes = { audio: SOUND, video: SIGHT }

const KINDS = { camera: 'videoinput', microphone: 'audioinput' } as const
const DEVICE_OF = { video: 'camera', audio: 'microphone' } as const

/** Which kinds of devices there are now; null: this browser does not say. */
async function findPresent(): Promise<readonly Device[] | null> {
  const all = await navigator.mediaDevices?.enumerateDevices?.().catch(() => null)
  return all ? OWN_DEVICES.filter((device) => all.some(({ kind }) => kind === KINDS[device])) : null
}

const isSilent = ({ muted, readyState }: MediaStreamTrack) => muted || readyState === 'ended'

export type OwnMedia = {
  /** How the browser answered for each; null: it is being requested, or nothing is wanted. */
  readonly states: DeviceStates | null
  /** Devices that were not there, and are there now. */
  readonly pluggedIn: readonly Device[]
  readonly media: LocalMedia
  /** Another program has taken the devices, as a telephone call does. */
  readonly isInterrupted: boolean
  readonly reopen: () => Promise<void>
  /** Gives the devices back for a while, as for a telephone call, and opens them again after it. */
  readonly pause: (isPaused: boolean) => void
}

/** Open devices that one part of the page hands to another, which gives them back. */
export type GivenDevices = {
  readonly states: DeviceStates
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
  const [states, setStates] = useState(given?.states ?? null)
  const [pluggedIn, setPluggedIn] = useState<readonly Device[]>([])
  const [isPaused, pause] = useState(false)
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
    setStates(null)
    setPluggedIn([])
    const { camera, microphone, stream } = await openDevices(WISHES)
    const tracks = stream?.getTracks() ?? []
    if (own !== run.current) {
      for (const track of tracks) track.stop()
      return
    }
    held.current = tracks
    setStates({ camera: findDeviceResult(camera), microphone: findDeviceResult(microphone) })
    setInterrupted(false)
    setMedia(mediaOf(tracks))
  }, [close])

  const handOver = useCallback(() => {
    run.current += 1
    const tracks = held.current
    held.current = []
    setMedia(NONE)
    return tracks.length > 0 && states ? { states, tracks } : null
  }, [states])

  useEffect(() => {
    if (!isWanted || isPaused) return
    // The permission is requested once the page is there; what comes of it is state.
    const opening = held.current.length > 0 ? undefined : setTimeout(() => void reopen())
    return () => {
      clearTimeout(opening)
      close()
      setMedia(NONE)
      setInterrupted(false)
    }
  }, [isWanted, isPaused, reopen, close])

  useEffect(() => {
    if (states === null || !navigator.mediaDevices?.addEventListener) return
    const change = () =>
      void findPresent().then((present) => setPluggedIn(findPluggedIn(states, present ?? [])))
    navigator.mediaDevices.addEventListener('devicechange', change)
    return () => navigator.mediaDevices.removeEventListener('devicechange', change)
  }, [states])

  useEffect(() => {
    const tracks = [media.audio, media.video].filter((track) => track !== null)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (tracks.some(isSilent)) timer = setTimeout(() => setInterrupted(true), INTERRUPTED_MS)
      else setInterrupted(false)
    }
    // A device that was unplugged is there no more; a telephone call only takes it for a while.
    const ended = ({ target }: Event) =>
      void findPresent().then((present) => {
        const { kind } = target as MediaStreamTrack
        const device = DEVICE_OF[kind as 'audio' | 'video']
        if (!held.current.includes(target as MediaStreamTrack)) return
        if (present === null || present.includes(device)) return setInterrupted(true)
        setStates((all) => all && { ...all, [device]: 'unplugged' })
        setMedia((all) => ({ ...all, [kind]: null }))
      })
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

  return { states, pluggedIn, media, isInterrupted, reopen, pause, handOver }
}
