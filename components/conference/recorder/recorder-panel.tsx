'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { ownTrouble, RECORDER } from '@/lib/labels/zh-CN/recording'
import { findMedium } from './capability'
import type { RecordedTile } from './composite'
import type { Recorder, RecorderState } from './recorder'

export interface RecorderPanelProps {
  recordingId: string
  /** It was not stopped. */
  isRunning: boolean
  /** The hall is the joint one, with everyone's consent. */
  isAllowed: boolean
  tiles: readonly RecordedTile[]
}

/** `not_loaded`: the code that records has not come yet; null: nothing is known. */
type PanelState = RecorderState | 'unsupported' | 'not_loaded' | null

const AGAIN_MS = 3_000

/**
 * Records on the device of the host for as long as the recording runs, and shows at once what is
 * wrong with it (`RecordingTrouble`), and that there is no picture, or that chunks wait.
 */
export function RecorderPanel({ recordingId, isRunning, isAllowed, tiles }: RecorderPanelProps) {
  const [state, setState] = useState<PanelState>(null)
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  const latest = useRef(tiles)
  useEffect(() => {
    let made: Recorder | null = null
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    const open = async () => {
      if (findMedium() === null) return setState('unsupported')
      // With the first recording and not with the page, which would be heavier for everyone.
      const { openRecorder } = await import('./open-recorder')
      const opened = await openRecorder(recordingId, setState)
      if (isGone) return opened.close()
      made = opened
      made.setTiles(latest.current)
      setRecorder(made)
    }
    const openUntilDone = () =>
      open().catch(() => {
        if (isGone) return
        setState('not_loaded')
        again = setTimeout(openUntilDone, AGAIN_MS)
      })
    void openUntilDone()
    return () => {
      isGone = true
      clearTimeout(again)
      made?.close()
    }
  }, [recordingId])
  useEffect(() => {
    latest.current = tiles
    recorder?.setTiles(tiles)
  }, [recorder, tiles])
  useEffect(() => {
    if (isRunning) recorder?.setAllowed(isAllowed)
    else recorder?.finish()
  }, [recorder, isRunning, isAllowed])
  const words = wordsOf(state, isRunning)
  if (words === null) return null
  return (
    // on a desk as high as the notice beside it
    <Notice tone={words.tone} className="lg:items-center lg:py-1.5">
      {words.said}
    </Notice>
  )
}

function wordsOf(
  state: PanelState,
  isRunning: boolean,
): { readonly tone: 'warn' | 'info' | 'ok'; readonly said: string } | null {
  if (state === null) return null
  if (state === 'unsupported') return { tone: 'warn', said: RECORDER.unsupported }
  if (state === 'not_loaded')
    return isRunning ? { tone: 'warn', said: ownTrouble.recorder_failed } : null
  const { trouble, waiting, keptOn, medium } = state
  if (!isRunning)
    return waiting > 0
      ? { tone: 'warn', said: RECORDER.waiting(waiting) }
      : { tone: 'ok', said: RECORDER.allSent }
  if (trouble === 'line_weak' && waiting > 0)
    return { tone: 'warn', said: RECORDER.waiting(waiting) }
  if (trouble) return { tone: 'warn', said: ownTrouble[trouble] }
  if (keptOn === 'none') return { tone: 'info', said: RECORDER.notKept }
  if (medium === 'sound') return { tone: 'info', said: RECORDER.soundOnly }
  return null
}
