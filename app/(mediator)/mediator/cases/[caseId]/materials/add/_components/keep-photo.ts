import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'

export type KeptPhoto =
  | { readonly kind: 'kept' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly sentence: string }

type Photo = {
  readonly id: string
  readonly caseId: string
  readonly slot: string
  readonly slotLabel: string
  readonly title: string
  readonly file: File
}

/**
 * Puts a photo into the queue of this device, which sends it; a browser that cannot keep it, or has
 * no room, sends it at once as a form does. It never rejects.
 */
export async function keepPhoto(photo: Photo): Promise<KeptPhoto> {
  return (await addToQueue(photo).catch(() => false)) ? { kind: 'kept' } : sendAtOnce(photo)
}

async function addToQueue({ id, caseId, slot, slotLabel, title, file }: Photo): Promise<boolean> {
  const { pageQueue } = await import('@/components/device-queue/page-queue')
  const queue = await pageQueue()
  await queue?.add({
    id,
    caseId,
    kind: 'photo',
    body: new Uint8Array(await file.arrayBuffer()),
    fields: { slot, title: title.trim(), fileName: file.name.replace(/[/\\]/g, '_') },
    words: {
      title,
      lines: [
        [PHOTO.slot, slotLabel],
        [PHOTO.size, fileSizeInWords(file.size)],
      ],
    },
  })
  return queue !== null
}

async function sendAtOnce({ caseId, slot, title, file }: Photo): Promise<KeptPhoto> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ slot, title })) form.set(name, value)
  form.set('file', file)
  try {
    const answer = await fetch(`/api/cases/${caseId}/materials`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      redirect: 'error',
    })
    if (answer.status === 201) return { kind: 'sent' }
    const { message, errors = {} } = (await answer.json()) as {
      readonly message?: string
      readonly errors?: Readonly<Record<string, string>>
    }
    return { kind: 'refused', sentence: Object.values(errors)[0] ?? message ?? PHOTO.notKept }
  } catch {
    return { kind: 'refused', sentence: PHOTO.notKept }
  }
}
