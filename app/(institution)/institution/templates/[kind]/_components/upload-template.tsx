'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { sendTemplate, type SentTemplate } from './send-template'

const ACCEPTED = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface UploadTemplateProps {
  kind: string
  /** Versions that have a day, or are out of use: what to do next is not said of them any more. */
  decided: readonly number[]
}

/** Sends a Word file to be checked. One with errors is not kept; each is listed with its place. */
export function UploadTemplate({ kind, decided }: UploadTemplateProps) {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [sent, setSent] = useState<SentTemplate | null>(null)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.size === 0) {
      setSent({ is: 'refused', message: TEMPLATES.noFile })
      return
    }
    setSending(true)
    setSent(null)
    const answer = await sendTemplate(kind, file)
    setSending(false)
    setSent(answer)
    if (answer.is === 'added') router.refresh()
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-3" noValidate>
      <Outcome sent={sent?.is === 'added' && decided.includes(sent.version) ? null : sent} />
      <Field label={TEMPLATES.file} name="file" help={TEMPLATES.uploadHelp} required>
        {/* Empty again once it is kept, so that no one sends it twice. */}
        <FileInput key={sent?.is === 'added' ? sent.version : 0} required accept={ACCEPTED} />
      </Field>
      <p>
        <Button type="submit" variant="primary" pending={isSending}>
          {isSending ? TEMPLATES.sending : TEMPLATES.send}
        </Button>
      </p>
    </form>
  )
}

function Outcome({ sent }: { sent: SentTemplate | null }) {
  if (!sent) return null
  if (sent.is === 'added') return <Notice tone="ok">{TEMPLATES.added(sent.version)}</Notice>
  if (sent.is === 'refused') return <Notice tone="danger">{sent.message}</Notice>
  const { mistakes, skipped, names } = sent
  return (
    <Notice tone="danger" title={TEMPLATES.mistakes(mistakes.length + skipped)}>
      <ol className="mt-1 list-decimal pl-5">
        {mistakes.map(({ place, around, sentence }, index) => (
          <li key={index} className="py-1">
            {sentence}
            <span className="block break-all text-ink-2">
              {place}：“{around}”
            </span>
          </li>
        ))}
      </ol>
      {skipped > 0 ? <p>{TEMPLATES.skipped(skipped)}</p> : null}
      {names.length > 0 ? <p className="mt-1">{TEMPLATES.recognised(names.join('、'))}</p> : null}
    </Notice>
  )
}
