import { useEffect, useState } from 'react'

const LOOK_MS = 250
/** Of a scale from 0 to 1; a quiet room is below it. */
const SPEAKING = 0.02

const loudness = (analyser: AnalyserNode, samples: Float32Array<ArrayBuffer>) => {
  analyser.getFloatTimeDomainData(samples)
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}

/**
 * Who speaks at this moment, by the loudness of what arrives.
 * @param streams by seat; those without sound never speak
 */
export function useSpeaking(streams: ReadonlyMap<string, MediaStream>): ReadonlySet<string> {
  const [speaking, setSpeaking] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (typeof AudioContext === 'undefined' || streams.size === 0) return
    const context = new AudioContext()
    const analysers = new Map<string, AnalyserNode>()
    for (const [seat, stream] of streams) {
      if (stream.getAudioTracks().length === 0) continue
      const analyser = context.createAnalyser()
      analyser.fftSize = 512
      context.createMediaStreamSource(stream).connect(analyser)
      analysers.set(seat, analyser)
    }
    const samples = new Float32Array(512)
    const timer = setInterval(() => {
      const now = [...analysers].flatMap(([seat, analyser]) =>
        loudness(analyser, samples) > SPEAKING ? [seat] : [],
      )
      setSpeaking((before) =>
        before.size === now.length && now.every((seat) => before.has(seat)) ? before : new Set(now),
      )
    }, LOOK_MS)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [streams])
  return speaking
}
