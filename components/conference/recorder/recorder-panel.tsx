'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { DRAFT_KEY_META, metaContent, pagePerson } from '@/components/ui/page-person'
import { RECORDER } from '@/lib/labels/zh-CN/recording'
import { findMedium } from './capability'
import type { RecordedTile } from './composite'
import { createRecorder, type Recorder, type RecorderState } from './recorder'
import { openRecordingStore } from './recording-store'

export interface RecorderPanelProps {
  recordingId: string
  /** It was not stopped. */
  isRunning: boolean
  /** The hall is the joint one, with everyone's consent. */
  isAllowed: boolean
  tiles: readonly RecordedTile[]
}

/**
 * Records on the device of the host for as long as the recording runs, and says at once what is
 * wrong: nothing can be recorded, no picture, no more room, chunks that have not arrived.
 */
export function RecorderPanel({ recordingId, isRunning, isAllowed, tiles }: RecorderPanelProps) {
  const [state, setState] = useState<RecorderState | 'unsupported' | null>(null)
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  const latest = useRef(tiles)
  useEffect(() => {
    let made: Recorder | null = null
    let isGone = false
    const open = async () => {
      const [account, secret] = [pagePerson(), metaContent(DRAFT_KEY_META)]
      if (account === null || secret === null || findMedium() === null)
        return setState('unsupported')
      const store = await openRecordingStore(account, secret)
      if (isGone) return
      made = createRecorder({ recordingId, store, onState: setState })
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
  if (state.isFull) return { tone: 'warn', said: RECORDER.full }
  // Once it was stopped, what is refused is what came after that.
  if (state.isRefused) return isRunning ? { tone: 'warn', said: RECORDER.refused } : null
  if (!isRunning)
    return state.waiting > 0
      ? { tone: 'warn', said: RECORDER.waiting(state.waiting) }
      : { tone: 'ok', said: RECORDER.allSent }
  if (state.waiting > 5) return { tone: 'warn', said: RECORDER.waiting(state.waiting) }
  if (state.medium === 'sound') return { tone: 'info', said: RECORDER.soundOnly }
  return null
}
