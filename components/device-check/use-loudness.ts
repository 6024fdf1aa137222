'use client'

import { useEffect, useState } from 'react'
import { loudnessOf, SPEAKING_FROM } from '@/lib/domain/device-check/device-findings'

/** So long one may say nothing before the page says that it hears nothing. */
const SILENT_AFTER_MS = 8_000
const EVERY_MS = 100

export type Heard = {
  /** 0 to 1. */
  readonly loudness: number
  readonly hasSpoken: boolean
  readonly isSilent: boolean
}

const NOTHING: Heard = { loudness: 0, hasSpoken: false, isSilent: false }

/**
 * How loud it is at the microphone, ten times a second, and whether someone spoke since it was
 * opened. Nothing is recorded.
 */
export function useLoudness(stream: MediaStream | null, sound: AudioContext | null): Heard {
  const [heard, setHeard] = useState(NOTHING)
  useEffect(() => {
    if (!stream || !sound || stream.getAudioTracks().length === 0) return
    const source = sound.createMediaStreamSource(new MediaStream(stream.getAudioTracks()))
    const analyser = sound.createAnalyser()
    const samples = new Float32Array(analyser.fftSize)
    source.connect(analyser)
    const since = Date.now()
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const loudness = loudnessOf(samples)
      setHeard((before) => {
        const hasSpoken = before.hasSpoken || loudness >= SPEAKING_FROM
        return { loudness, hasSpoken, isSilent: !hasSpoken && Date.now() - since > SILENT_AFTER_MS }
      })
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      source.disconnect()
      setHeard(NOTHING)
    }
  }, [stream, sound])
  return heard
}
