'use client'

import { useEffect, useRef, useState } from 'react'
import type { ActionState } from '@/lib/edge/action/action-state'
import { MESSAGE_FILES_AT_MOST } from '@/lib/domain/thread/message-limits'
import { bytesOfMb } from '@/lib/domain/upload/file-limit'
import { ADD_FILES } from '@/lib/labels/zh-CN/add-files'
import { sendMessageFiles, type AddedFile } from './send-message-files'

export type MessageFiles = {
  readonly added: readonly AddedFile[]
  /** Why something was not added. */
  readonly trouble: string | null
  /** Percent that have gone; null: nothing is on its way. */
  readonly progress: number | null
  readonly add: (files: readonly File[]) => void
  readonly addVoice: (file: File, seconds: number) => void
  readonly remove: (id: string) => void
  readonly clear: () => void
  readonly send: (form: FormData) => Promise<ActionState>
}

/**
 * What is sent with the next message. It is in this page alone, until it is sent or the page is
 * left.
 * @param mostMb more than the server takes of one file is refused before it is on its way
 */
export function useMessageFiles(mostMb: number): MessageFiles {
  const [added, setAdded] = useState<readonly AddedFile[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const urls = useRef(new Set<string>())

  useEffect(() => {
    const made = urls.current
    return () => made.forEach((url) => URL.revokeObjectURL(url))
  }, [])

  function make(file: File, seconds: number | null): AddedFile {
    const url = URL.createObjectURL(file)
    urls.current.add(url)
    return { id: crypto.randomUUID(), file, seconds, url }
  }

  function add(files: readonly File[]): void {
    const most = bytesOfMb(mostMb)
    const tooLarge = files.find(({ size }) => size > most)
    const fitting = files.filter(({ size }) => size <= most)
    const room = MESSAGE_FILES_AT_MOST - added.length
    setTrouble(
      tooLarge
        ? ADD_FILES.tooLarge(tooLarge.name, mostMb)
        : fitting.length > room
          ? ADD_FILES.tooMany
          : null,
    )
    setAdded([...added, ...fitting.slice(0, room).map((file) => make(file, null))])
  }

  /** A second recording takes the place of the first: one is sent with a message. */
  function addVoice(file: File, seconds: number): void {
    const others = added.filter((each) => each.seconds === null)
    if (others.length >= MESSAGE_FILES_AT_MOST) return setTrouble(ADD_FILES.tooMany)
    setTrouble(null)
    setAdded([...others, make(file, seconds)])
  }

  async function send(form: FormData): Promise<ActionState> {
    setProgress(0)
    try {
      return await sendMessageFiles(form, added, setProgress)
    } finally {
      setProgress(null)
    }
  }

  return {
    added,
    trouble,
    progress,
    add,
    addVoice,
    remove: (id) => setAdded(added.filter((each) => each.id !== id)),
    clear: () => setAdded([]),
    send,
  }
}
