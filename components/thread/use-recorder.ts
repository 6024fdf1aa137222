'use client'

import { useEffect, useRef, useState } from 'react'
import { VOICE_SECONDS_AT_MOST } from '@/lib/domain/thread/message-limits'
import { voiceName } from '@/lib/labels/zh-CN/message-file'

/**
 * In the order in which most others can play them: AAC in MP4 plays everywhere; what Android and
 * desktop browsers else record is Opus in WebM.
 */
const FORMATS = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm']
/** Speech is clear with it, and two minutes are half a megabyte. */
const BITS_PER_SECOND = 32_000

export type RecorderState = 'idle' | 'starting' | 'recording' | 'refused' | 'missing' | 'failed'

/** Can this browser record at all? The one of WeChat may not. */
function mayRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)
}

/**
 * Records one voice message of two minutes at most. Nothing is heard before `start` and after
 * `stop`: the microphone is given back.
 * @param onRecorded gets the recording with its length in whole seconds
 */
export function useRecorder(onRecorded: (file: File, seconds: number) => void) {
  const [state, setState] = useState<RecorderState>('idle')
  const [seconds, setSeconds] = useState(0)
  const recorder = useRef<MediaRecorder | null>(null)
  const isWanted = useRef(true)

  // The page is left while it records: the microphone is given back and nothing is kept.
  useEffect(
    () => () => {
      isWanted.current = false
      if (recorder.current?.state === 'recording') recorder.current.stop()
    },
    [],
  )

  useEffect(() => {
    if (state !== 'recording') return
    const since = Date.now()
    const timer = setInterval(() => {
      const passed = Math.floor((Date.now() - since) / 1000)
      setSeconds(Math.min(passed, VOICE_SECONDS_AT_MOST))
      if (passed >= VOICE_SECONDS_AT_MOST) recorder.current?.stop()
    }, 200)
    return () => clearInterval(timer)
  }, [state])

  async function start(): Promise<void> {
    if (!mayRecord()) return setState('missing')
    setState('starting')
    setSeconds(0)
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      record(stream)
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
      setState(isRefused ? 'refused' : 'missing')
    }
  }

  function record(stream: MediaStream): void {
    const mimeType = FORMATS.find((each) => MediaRecorder.isTypeSupported(each))
    const made = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND })
    const pieces: Blob[] = []
    const since = Date.now()
    isWanted.current = true
    made.ondataavailable = ({ data }) => pieces.push(data)
    made.onerror = () => {
      isWanted.current = false
      setState('failed')
    }
    made.onstop = () => {
      stream.getTracks().forEach((track) => track.stop())
      if (!isWanted.current) return
      setState('idle')
      const type = made.mimeType.split(';')[0] ?? ''
      const length = Math.round((Date.now() - since) / 1000)
      onRecorded(
        new File(pieces, voiceName(type), { type }),
        Math.min(Math.max(length, 1), VOICE_SECONDS_AT_MOST),
      )
    }
    recorder.current = made
    made.start()
    setState('recording')
  }

  return {
    state,
    seconds,
    start,
    stop: () => recorder.current?.stop(),
    /** Throws the recording away while it is made. */
    cancel: () => {
      isWanted.current = false
      recorder.current?.stop()
      setState('idle')
    },
  }
}
