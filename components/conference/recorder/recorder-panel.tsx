'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { ownTrouble, RECORDER } from '@/lib/labels/zh-CN/recording'
import { findMedium } from './capability'
import type { RecordedTile } from './composite'
import { createRecorder, type Recorder, type RecorderState } from './recorder'
import { passingDevice } from './recording-device'
import { openOwnStore } from './recording-store'
import { createSpillingStore } from './spilling-store'

export interface RecorderPanelProps {
  recordingId: string
  /** It was not stopped. */
  isRunning: boolean
  /** The hall is the joint one, with everyone's consent. */
  isAllowed: boolean
  tiles: readonly RecordedTile[]
}

/**
 * Records on the device of the host for as long as the recording runs, and shows at once what is
 * wrong with it (`RecordingTrouble`), and that there is no picture, or that chunks wait.
 */
export function RecorderPanel({ recordingId, isRunning, isAllowed, tiles }: RecorderPanelProps) {
  const [state, setState] = useState<RecorderState | 'unsupported' | null>(null)
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  const latest = useRef(tiles)
  useEffect(() => {
    let made: Recorder | null = null
    let isGone = false
    const open = async () => {
      if (findMedium() === null) return setState('unsupported')
      const own = await openOwnStore()
      const store = createSpillingStore(own?.chunks ?? null)
      const device = own?.device ?? passingDevice()
      if (isGone) return
      made = createRecorder({ recordingId, store, device, onState: setState })
      made.setTiles(latest.current)
      setRecorder(made)
    }
    open().catch(() => setState('unsupported'))
    return () => {
      isGone = true
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
  return words === null ? null : <Notice tone={words.tone}>{words.said}</Notice>
}

function wordsOf(
  state: RecorderState | 'unsupported' | null,
  isRunning: boolean,
): { readonly tone: 'warn' | 'info' | 'ok'; readonly said: string } | null {
  if (state === null) return null
  if (state === 'unsupported') return { tone: 'warn', said: RECORDER.unsupported }
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
