import { useEffect, useState } from 'react'
import type { ConferenceEvent } from '@/lib/queries/conference/follow-conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { IncomingSignal } from '../transport/media-transport'

const RETRY_MS = 2_000

/** Where the stream of this page is. `replaced`: another page of the same person has taken over. */
export type StreamState = 'connecting' | 'open' | 'lost' | 'replaced' | 'gone'

type SignalListener = (signal: IncomingSignal) => void

/** Hands signals from the stream to the transport, which exists only in a hall with media. */
export function createSignalBus() {
  const listeners = new Set<SignalListener>()
  return {
    pass: (signal: IncomingSignal) => listeners.forEach((listener) => listener(signal)),
    listen: (listener: SignalListener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type SignalBus = ReturnType<typeof createSignalBus>

/**
 * Brings this page into the conference and follows it. The browser repeats a stream that breaks;
 * one that it has given up is tried again until the server answers that it is over.
 */
export function useConference(
  meetingId: string,
  connection: string,
  initial: ConferenceView,
): { readonly view: ConferenceView; readonly stream: StreamState; readonly signals: SignalBus } {
  const [view, setView] = useState(initial)
  const [stream, setStream] = useState<StreamState>('connecting')
  const [signals] = useState(createSignalBus)

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
        if (event.type === 'pointer') return
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
  }, [meetingId, connection, signals])

  return { view, stream, signals }
}
