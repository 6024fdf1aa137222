'use client'

import { useRef, useState } from 'react'
import { restoreValues } from '@/components/forms/form-controls'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { CARD_PHOTO } from '@/lib/labels/zh-CN/card-photo'
import { readCardPhoto } from './read-card-photo'

const PHOTOS = 'image/*,.heic,.heif'

type State =
  | { readonly is: 'idle' | 'reading' }
  | { readonly is: 'filled'; readonly said: string }
  | { readonly is: 'failed'; readonly said: string }

/**
 * Takes a photo of an identity card and fills name and number of the form around it; the person
 * compares and corrects. What was typed stays where nothing was read.
 */
export function CardPhoto({ caseId }: { caseId: string }) {
  const group = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>({ is: 'idle' })
  const [mark, setMark] = useState('')
  const isReading = state.is === 'reading'

  async function read(file: File): Promise<void> {
    setState({ is: 'reading' })
    const answer = await readCardPhoto(caseId, file)
    if ('trouble' in answer) return setState({ is: 'failed', said: answer.trouble })
    const { name, number, reading } = answer
    const form = group.current?.closest('form')
    if (form) restoreValues(form, { document: 'id_card', number, ...(name !== null && { name }) })
    setMark(reading)
    setState({ is: 'filled', said: name === null ? CARD_PHOTO.filledNumber : CARD_PHOTO.filled })
  }

  const input = (word: string, name: string, isCamera: boolean) => (
    <FileInput
      hidesName
      icon={isCamera ? 'camera' : 'paperclip'}
      button={word}
      aria-label={name}
      accept={PHOTOS}
      {...(isCamera && { capture: 'environment' as const })}
      disabled={isReading}
      onChange={(event) => {
        const [file] = Array.from(event.currentTarget.files ?? [])
        // The same photo may be chosen again after it could not be read.
        event.currentTarget.value = ''
        if (file) void read(file)
      }}
    />
  )
  return (
    <div
      ref={group}
      role="group"
      aria-label={CARD_PHOTO.group}
      className="flex flex-col gap-2 rounded-lg border border-line p-3"
    >
      <p>{CARD_PHOTO.help}</p>
      <div className="flex flex-wrap gap-2">
        {input(CARD_PHOTO.camera, CARD_PHOTO.cameraName, true)}
        {input(CARD_PHOTO.album, CARD_PHOTO.albumName, false)}
      </div>
      <p role="status" className="empty:hidden">
        {isReading ? CARD_PHOTO.reading : null}
      </p>
      {state.is === 'filled' ? <Notice tone="ok">{state.said}</Notice> : null}
      {state.is === 'failed' ? <Notice tone="warn">{state.said}</Notice> : null}
      <input type="hidden" name="reading" value={mark} />
    </div>
  )
}
