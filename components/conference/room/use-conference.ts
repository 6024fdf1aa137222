import { useEffect, useState } from 'react'
import { STREAM_SILENCE_MS } from '@/lib/domain/conference/presence'
import type { ConferenceEvent } from '@/lib/queries/conference/follow-conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { IncomingSignal } from '../transport/media-transport'

const RETRY_MS = 2_000

/**
 * Where the stream of this page is. `replaced`: another page of the same person has taken over;
 * `signed_out`: the session has ended, and the page is in no conference until it is renewed.
 */
export type StreamState = 'connecting' | 'open' | 'lost' | 'replaced' | 'gone' | 'signed_out'

type Listener<T> = (passed: T) => void

/** Hands what the stream sends to the part of the room that takes it, where there is one. */
export function createBus<T>() {
  const listeners = new Set<Listener<T>>()
  return {
    pass: (passed: T) => listeners.forEach((listener) => listener(passed)),
    listen: (listener: Listener<T>) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type Bus<T> = ReturnType<typeof createBus<T>>
export type SignalBus = Bus<IncomingSignal>
/** Where the host points on what is shared. */
export type PointedEvent = Extract<ConferenceEvent, { type: 'pointer' }>

/** What a refused request says of a page. 403: the account has something to do first. */
const ENDS: Readonly<Record<number, StreamState>> = {
  204: 'replaced',
  401: 'signed_out',
  403: 'signed_out',
  404: 'gone',
}

/**
 * Brings this page into the conference, follows it and answers its roll call. The browser repeats a
 * stream that breaks; one that it has given up, or that is silent, is tried again until the server
 * answers that it is over.
 */
export function useConference(
  meetingId: string,
  connection: string,
  initial: ConferenceView,
): {
  readonly view: ConferenceView
  readonly stream: StreamState
  readonly signals: SignalBus
  readonly pointers: Bus<PointedEvent>
} {
  const [view, setView] = useState(initial)
  const [stream, setStream] = useState<StreamState>('connecting')
  const [signals] = useState(createBus<IncomingSignal>)
  const [pointers] = useState(createBus<PointedEvent>)

  useEffect(() => {
    const address = `/api/conferences/${meetingId}/stream?connection=${connection}`
    const answers = `/api/conferences/${meetingId}/seen`
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let isLeft = false

    function stop(state?: StreamState) {
      clearTimeout(timer)
      clearTimeout(silence)
      source?.close()
      source = null
      if (state) setStream(state)
    }

    /** A line that was cut without a word: the browser takes the stream for open. */
    function heard() {
      clearTimeout(silence)
      silence = setTimeout(() => {
        stop('lost')
        open()
      }, STREAM_SILENCE_MS)
    }

    function open() {
      if (isLeft) return
      const opened = new EventSource(address)
      source = opened
      heard()
      opened.onmessage = ({ data }: MessageEvent<string>) => {
        heard()
        const event = JSON.parse(data) as ConferenceEvent
        if (event.type === 'signal') return signals.pass(event as IncomingSignal)
        if (event.type === 'pointer') return pointers.pass(event)
        if (event.type === 'roll_call') return void answer()
        if (event.type === 'state') {
          setView(event)
          setStream('open')
          if (event.state === 'ended') stop()
        } else stop(event.type)
      }
      opened.onerror = () => {
        setStream('lost')
        if (opened.readyState !== EventSource.CLOSED) return
        stop()
        timer = setTimeout(() => void probe(), RETRY_MS)
      }
    }

    async function answer() {
      const body = JSON.stringify({ connection })
      const headers = { 'content-type': 'application/json' }
      const { status } = await fetch(answers, { method: 'POST', headers, body }).catch(() => ({
        status: 0,
      }))
      if (!isLeft && source !== null && ENDS[status] === 'signed_out') stop('signed_out')
    }

    /** Finds out why the browser gave up: it does not tell a page what was answered. */
    async function probe() {
      const probing = new AbortController()
      try {
        const answer = await fetch(address, { signal: probing.signal })
        probing.abort()
        if (isLeft) return
        const end = ENDS[answer.status]
        if (end) return stop(end)
        if (answer.ok) return open()
      } catch {
        // No network: it is tried again.
      }
      if (!isLeft) timer = setTimeout(() => void probe(), RETRY_MS)
    }

    /** The others see at once that this page is being left, not after its silence. */
    function leave() {
      if (source === null) return
      const body = JSON.stringify({ connection, isLeaving: true })
      navigator.sendBeacon(answers, new Blob([body], { type: 'application/json' }))
    }

    /** A page that the browser kept whole is back: its stream was closed with it. */
    function show({ persisted }: PageTransitionEvent) {
      if (!persisted || source === null) return
      stop('lost')
      open()
    }

    open()
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', show)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', show)
      leave()
      isLeft = true
      stop()
    }
  }, [meetingId, connection, signals, pointers])

  return { view, stream, signals, pointers }
}
