'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { VOICE_SECONDS_AT_MOST } from '@/lib/domain/thread/message-limits'
import { RECORDER } from '@/lib/labels/zh-CN/add-files'
import { playingTime } from '@/lib/labels/zh-CN/message-file'
import type { useRecorder } from './use-recorder'

/**
 * What is seen while a voice message is recorded, and what to do where the browser cannot record.
 */
export function VoiceRecorder({
  recorder: { state, seconds, stop, cancel },
  onPicked,
  onCanceled,
}: {
  recorder: ReturnType<typeof useRecorder>
  /** A recording that was made by another program of the phone. */
  onPicked: (file: File, seconds: number) => void
  onCanceled: () => void
}) {
  if (state === 'idle') return null
  if (state === 'starting') return <p role="status">{RECORDER.starting}</p>
  if (state === 'recording')
    return (
      <div className="flex flex-col gap-2 rounded-lg bg-warn-soft px-3 py-2.5 text-warn">
        <p className="flex items-center gap-2">
          <Icon name="mic" className="size-[1.15em] shrink-0" />
          <span role="timer" aria-live="off">
            {RECORDER.recording(playingTime(seconds))}
          </span>
          <span role="status" className="sr-only">
            {RECORDER.recordingNow}
          </span>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" className="min-h-12 flex-1" onClick={stop}>
            <Icon name="circle-stop" />
            {RECORDER.stop}
          </Button>
          <Button
            className="min-h-12 flex-1"
            onClick={() => {
              cancel()
              onCanceled()
            }}
          >
            {RECORDER.cancel}
          </Button>
        </div>
      </div>
    )
  return <OtherRecording because={RECORDER[state]} onPicked={onPicked} />
}

/**
 * A recording by another program; how long it is, and whether it can be played, the browser finds
 * out.
 */
function OtherRecording({
  because,
  onPicked,
}: {
  because: string
  onPicked: (file: File, seconds: number) => void
}) {
  const [trouble, setTrouble] = useState<string | null>(null)
  async function pick(file: File | undefined): Promise<void> {
    if (!file) return
    const seconds = await findLength(file)
    if (seconds === null) return setTrouble(RECORDER.unplayable)
    if (seconds > VOICE_SECONDS_AT_MOST) return setTrouble(RECORDER.tooLong)
    setTrouble(null)
    onPicked(file, seconds)
  }
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="warn">{trouble ?? because}</Notice>
      <FileInput
        hidesName
        icon="mic"
        button={RECORDER.pick}
        aria-label={RECORDER.pick}
        accept="audio/*"
        capture
        onChange={(event) => {
          void pick(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

/** Whole seconds of a recording; null where the browser cannot play it. */
async function findLength(file: File): Promise<number | null> {
  if (typeof AudioContext === 'undefined') return null
  const context = new AudioContext()
  try {
    const { duration } = await context.decodeAudioData(await file.arrayBuffer())
    return Math.max(1, Math.ceil(duration))
  } catch {
    return null
  } finally {
    await context.close()
  }
}
