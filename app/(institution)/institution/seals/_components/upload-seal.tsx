'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import type { SealsView } from '@/lib/queries/institution/get-seals'
import { SealFields } from './seal-fields'

type Sent = { readonly isDone: boolean; readonly message: string }

/** Sends name, day, keeper and picture of a seal; the answer in words. */
async function sendSeal(body: FormData): Promise<Sent> {
  try {
    const response = await fetch('/api/institution-seals', { method: 'POST', body })
    const { message } = (await response.json()) as { readonly message?: string }
    return { isDone: response.ok, message: message ?? SEALS.failed }
  } catch {
    return { isDone: false, message: SEALS.failed }
  }
}

/**
 * A seal with a picture that the institution has already. What was typed stays where it is refused.
 */
export function UploadSeal({ view }: { view: SealsView }) {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    const body = new FormData(form)
    const file = body.get('file')
    if (!(file instanceof File) || file.size === 0) {
      setSent({ isDone: false, message: SEALS.noFile })
      return
    }
    setSending(true)
    setSent(null)
    const answer = await sendSeal(body)
    setSending(false)
    setSent(answer)
    if (!answer.isDone) return
    form.reset()
    router.refresh()
  }

  return (
    <form
      onSubmit={send}
      className="mt-3 grid max-w-3xl gap-x-4 gap-y-3 sm:grid-cols-3"
      aria-label={SEALS.withPicture}
      noValidate
    >
      {sent ? (
        <Notice tone={sent.isDone ? 'ok' : 'danger'} className="sm:col-span-3">
          {sent.message}
        </Notice>
      ) : null}
      <SealFields view={view} />
      <div className="sm:col-span-3">
        <Field label={SEALS.file} name="file" help={SEALS.fileHelp} required>
          <FileInput required accept="image/png,image/jpeg" />
        </Field>
      </div>
      <p className="sm:col-span-3">
        <Button type="submit" pending={isSending}>
          {isSending ? SEALS.sending : SEALS.send}
        </Button>
      </p>
    </form>
  )
}
