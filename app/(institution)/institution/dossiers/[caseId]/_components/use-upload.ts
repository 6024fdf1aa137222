'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { sendFile } from './send-file'
import { isOnItsWay, queueFiles, type QueuedFile } from './upload-queue'

export type UploadSaid = { readonly slot: string; readonly note: string }

/**
 * A queue of files that goes to one dossier, one file after the other; each added one shows on the
 * page at once.
 * @param mostMb of one file
 */
export function useUpload(caseId: string, mostMb: number) {
  const router = useRouter()
  const [, startRefresh] = useTransition()
  const [items, setItems] = useState<readonly QueuedFile[]>([])
  const cancelNow = useRef<(() => void) | null>(null)
  const nextKey = useRef(0)

  const change = (key: number, part: Partial<QueuedFile>) =>
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...part } : item)))

  async function send(item: QueuedFile, { slot, note }: UploadSaid): Promise<void> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ slot, note, title: item.title }))
      form.set(name, value)
    // Last, so that what is said of it is known before its bytes come.
    form.set('file', item.file)
    change(item.key, { state: 'sending', percent: 0, message: null })
    const sending = sendFile(`/api/cases/${caseId}/materials`, form, (percent) =>
      change(item.key, { percent, state: percent < 100 ? 'sending' : 'checking' }),
    )
    cancelNow.current = sending.cancel
    const outcome = await sending.outcome
    cancelNow.current = null
    if (outcome.kind === 'done') change(item.key, { state: 'done' })
    else if (outcome.kind === 'canceled') change(item.key, { state: 'canceled' })
    else
      change(item.key, {
        state: outcome.isFinal ? 'rejected' : 'refused',
        message: outcome.message,
      })
    if (outcome.kind === 'done') startRefresh(() => router.refresh())
  }

  return {
    items,
    isBusy: items.some(isOnItsWay),
    add(files: readonly File[]) {
      const queued = queueFiles(files, nextKey.current, mostMb)
      nextKey.current += queued.length
      setItems((now) => [...now, ...queued])
    },
    retitle: (key: number, title: string) => change(key, { title }),
    remove: (key: number) => setItems((now) => now.filter((item) => item.key !== key)),
    cancel: () => cancelNow.current?.(),
    async sendAll(said: UploadSaid) {
      for (const item of items.filter(({ state }) => state === 'waiting')) await send(item, said)
    },
    send,
  }
}
