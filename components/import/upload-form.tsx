'use client'

import { Icon } from '@/components/ui/icon'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { Button, buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { ProgressTrack } from '@/components/ui/progress-track'
import { Radio } from '@/components/ui/radio-group'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { sendFile } from './send-file'

type Phase =
  | { readonly kind: 'still' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'checking' }

const ACCEPTED = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Sends a list and has every line checked; the report opens by itself. Nothing is made before
 * somebody has read it.
 */
export function UploadForm({ path, kinds }: { path: string; kinds: readonly ImportKind[] }) {
  const router = useRouter()
  const [phase, setPhase] = useState<Phase>({ kind: 'still' })
  const [error, setError] = useState<string | null>(null)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (phase.kind !== 'still') return
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    setError(null)
    if (!(file instanceof File) || file.size === 0) {
      setError(IMPORTS.noFile)
      return
    }
    if (file.size > MAX_SHEET_BYTES) {
      setError(IMPORTS.tooLarge)
      return
    }
    setPhase({ kind: 'sending', percent: 0 })
    const url = `/api/imports/${String(fields.get('kind'))}?${new URLSearchParams({ name: file.name })}`
    const sent = await sendFile(url, file, (percent) =>
      setPhase(percent < 100 ? { kind: 'sending', percent } : { kind: 'checking' }),
    )
    if (sent.ok) {
      router.push(`${path}/${sent.importId}`)
      return
    }
    setPhase({ kind: 'still' })
    setError(sent.message ?? IMPORTS.uploadFailed)
  }

  const isBusy = phase.kind !== 'still'
  const words =
    phase.kind === 'sending'
      ? IMPORTS.sending(phase.percent)
      : phase.kind === 'checking'
        ? IMPORTS.checking
        : IMPORTS.check
  return (
    <form onSubmit={send} className="flex flex-col gap-4" noValidate>
      {error ? <Notice tone="danger">{error}</Notice> : null}
      <div className="grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-8">
        {kinds.length > 1 ? (
          <Field label={IMPORTS.kind} name="kind" group>
            <div className="flex flex-wrap gap-x-5">
              {kinds.map((kind, index) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={IMPORTS.kinds[kind]}
                  defaultChecked={index === 0}
                />
              ))}
            </div>
          </Field>
        ) : (
          <input type="hidden" name="kind" value={kinds[0]} />
        )}
        <Field label={IMPORTS.file} name="file" help={IMPORTS.fileHelp} required>
          <FileInput required accept={ACCEPTED} />
        </Field>
      </div>
      {isBusy ? (
        <ProgressTrack
          label={words}
          segments={[
            { kind: 'elapsed', from: 0, to: phase.kind === 'sending' ? phase.percent : 100 },
          ]}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" variant="primary" pending={isBusy}>
          {words}
        </Button>
        <p className="flex flex-wrap items-center gap-x-3 text-ink-3">
          {IMPORTS.templates}
          {kinds.map((kind) => (
            <a
              key={kind}
              href={`/api/imports/template/${kind}`}
              download
              className={buttonClasses('link')}
            >
              <Icon name="download" />
              {IMPORTS.template[kind]}
            </a>
          ))}
        </p>
      </div>
    </form>
  )
}
