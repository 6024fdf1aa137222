import { useEffect, useState } from 'react'
import type { ConferenceEvent } from '@/lib/queries/conference/follow-conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { IncomingSignal } from '../transport/media-transport'

const RETRY_MS = 2_000

/** Where the stream of this page is. `replaced`: another page of the same person has taken over. */
export type StreamState = 'connecting' | 'open' | 'lost' | 'replaced' | 'gone'

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

/**
 * Brings this page into the conference and follows it. The browser repeats a stream that breaks;
 * one that it has given up is tried again until the server answers that it is over.
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
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false

    function stop(state?: StreamState) {
      clearTimeout(timer)
      source?.close()
      source = null
      if (state) setStream(state)
    }

    function open() {
      if (isLeft) return
      const opened = new EventSource(address)
      source = opened
      opened.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as ConferenceEvent
        if (event.type === 'signal') return signals.pass(event as IncomingSignal)
        if (event.type === 'pointer') return pointers.pass(event)
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

    /** Finds out why the browser gave up: it does not tell a page what was answered. */
    async function probe() {
      const probing = new AbortController()
      try {
        const answer = await fetch(address, { signal: probing.signal })
        probing.abort()
        if (isLeft) return
        if (answer.status === 204) return stop('replaced')
        if (answer.status === 404) return stop('gone')
        if (answer.ok) return open()
      } catch {
        // No network: it is tried again.
      }
      if (!isLeft) timer = setTimeout(() => void probe(), RETRY_MS)
    }

    open()
    return () => {
      isLeft = true
      stop()
    }
  }, [meetingId, connection, signals, pointers])

  return { view, stream, signals, pointers }
}
