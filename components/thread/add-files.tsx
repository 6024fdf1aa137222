'use client'

import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { ADD_FILES, RECORDER } from '@/lib/labels/zh-CN/add-files'
import { MESSAGE_FILE } from '@/lib/labels/zh-CN/message-file'
import type { AddedFile } from './send-message-files'
import { useMessageFiles, type MessageFiles } from './use-message-files'
import { useRecorder } from './use-recorder'
import { VoiceRecorder } from './voice-recorder'

const PHOTOS = 'image/*,.heic,.heif'
const ALL = `${PHOTOS},.pdf,.docx,.xlsx,.ofd`

/** What a form asks of the files beside its words when it is sent. */
export type AddFilesHandle = Pick<MessageFiles, 'send' | 'clear'> & { readonly hasFiles: boolean }

/**
 * Takes a photo, picks photos and files, records a voice message, and lists what is sent with the
 * words.
 */
export function AddFiles({ ref, mostMb }: { ref: Ref<AddFilesHandle>; mostMb: number }) {
  const files = useMessageFiles(mostMb)
  const { send, clear } = files
  const hasFiles = files.added.length > 0
  useImperativeHandle(ref, () => ({ send, clear, hasFiles }))
  const recorder = useRecorder(files.addVoice)
  const group = useRef<HTMLDivElement>(null)
  // What had the focus goes: it is not left to the start of the page.
  const backToGroup = () => group.current?.focus()
  const isBusy = files.progress !== null
  const isRecording = recorder.state === 'recording' || recorder.state === 'starting'
  const input = (word: string, name: string, isCamera: boolean) => (
    <FileInput
      multiple={!isCamera}
      hidesName
      icon={isCamera ? 'camera' : 'paperclip'}
      button={word}
      aria-label={name}
      accept={isCamera ? PHOTOS : ALL}
      {...(isCamera && { capture: 'environment' as const })}
      disabled={isBusy}
      onChange={(event) => {
        files.add(Array.from(event.currentTarget.files ?? []))
        // The same photo may be chosen again after it was removed.
        event.currentTarget.value = ''
      }}
    />
  )
  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-label={ADD_FILES.group}
      className="flex flex-col gap-2 outline-none"
    >
      <div className="flex flex-wrap gap-1.5">
        <Button
          className="min-h-11"
          aria-label={ADD_FILES.recordName}
          disabled={isBusy || isRecording}
          onClick={() => void recorder.start()}
        >
          <Icon name="mic" />
          {ADD_FILES.record}
        </Button>
        {input(ADD_FILES.camera, ADD_FILES.cameraName, true)}
        {input(ADD_FILES.file, ADD_FILES.fileName, false)}
      </div>
      <VoiceRecorder recorder={recorder} onPicked={files.addVoice} onCanceled={backToGroup} />
      {files.trouble === null ? null : <Notice tone="warn">{files.trouble}</Notice>}
      {hasFiles ? (
        <>
          <ul aria-label={ADD_FILES.list} className="flex flex-col gap-2">
            {files.added.map((each) => (
              <Added
                key={each.id}
                added={each}
                isBusy={isBusy}
                onRemove={(id) => {
                  files.remove(id)
                  backToGroup()
                }}
              />
            ))}
          </ul>
          {files.added.some(({ seconds }) => seconds === null) ? (
            <p className="text-sm text-ink-3">{ADD_FILES.help}</p>
          ) : null}
        </>
      ) : null}
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {files.progress === null
          ? null
          : files.progress < 100
            ? ADD_FILES.sending(files.progress)
            : ADD_FILES.checking}
      </p>
    </div>
  )
}

function Added({
  added: { id, file, seconds, url },
  isBusy,
  onRemove,
}: {
  added: AddedFile
  isBusy: boolean
  onRemove: (id: string) => void
}) {
  const item = useRef<HTMLLIElement>(null)
  // The button that ended the recording is gone: what was recorded comes next.
  useEffect(() => {
    if (seconds !== null) item.current?.focus()
  }, [seconds])
  const name = seconds === null ? file.name : MESSAGE_FILE.voiceOf(seconds)
  return (
    <li ref={item} tabIndex={-1} className="rounded-lg border border-line bg-paper px-3 py-2">
      <div className="flex items-center gap-2">
        {seconds === null && /^image\/(?:jpeg|png|webp)$/.test(file.type) ? (
          <picture className="contents">
            <img src={url} alt="" className="size-12 shrink-0 rounded object-cover" />
          </picture>
        ) : (
          <Icon name={seconds === null ? 'file' : 'mic'} className="size-[1.15em] shrink-0" />
        )}
        <span className="min-w-0 flex-1 break-all">
          {name}
          <span className="block text-sm text-ink-3">{fileSizeInWords(file.size)}</span>
        </span>
        <Button
          variant="quiet"
          className="min-h-11 shrink-0"
          aria-label={ADD_FILES.removeOf(name)}
          disabled={isBusy}
          onClick={() => onRemove(id)}
        >
          {ADD_FILES.remove}
        </Button>
      </div>
      {seconds === null ? null : (
        <>
          <audio controls src={url} aria-label={name} className="mt-2 w-full" />
          <p className="mt-1 text-sm text-ink-3">{RECORDER.hear}</p>
        </>
      )}
    </li>
  )
}
