'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { ProgressTrack } from '@/components/ui/progress-track'
import { Textarea } from '@/components/ui/textarea'
import { VERIFY } from '@/lib/labels/zh-CN/audit-verify'
import type { VerifiedRecord } from '@/lib/queries/audit/verify-record'
import { readVerification } from './read-verification'
import { VerificationResult } from './verification-result'

type Progress = { readonly checked: number; readonly total: number }

/** 核验 by the auditor: started by a button, with progress; the result stays until the next one. */
export function VerifyCard() {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [result, setResult] = useState<VerifiedRecord | null>(null)
  const [error, setError] = useState<string | null>(null)

  async function verify(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (progress) return
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    setResult(null)
    setError(null)
    setProgress({ checked: 0, total: 0 })
    try {
      const noted = [String(fields.get('noted')), file instanceof File ? await file.text() : '']
      let isOver = false
      await readVerification(noted.join('\n'), (line) => {
        if ('checked' in line) return setProgress(line)
        isOver = true
        if ('verified' in line) setResult(line.verified)
        else setError(line.message)
      })
      if (!isOver) setError(VERIFY.failed)
    } catch {
      setError(VERIFY.failed)
    }
    setProgress(null)
    // The verification itself is a row of the record now.
    router.refresh()
  }

  const percent =
    progress && progress.total > 0 ? Math.floor((progress.checked * 100) / progress.total) : 0
  return (
    <Card className="mb-4 print:hidden" title={VERIFY.title}>
      <form onSubmit={verify} className="flex flex-col gap-4" noValidate>
        <p className="text-ink-3">{VERIFY.help}</p>
        <details>
          <summary className="cursor-pointer text-court phone:py-2">{VERIFY.compare}</summary>
          <div className="mt-3 grid gap-4 md:grid-cols-2">
            <Field label={VERIFY.noted} name="noted" help={VERIFY.notedHelp}>
              <Textarea rows={2} spellCheck={false} className="font-mono text-sm" />
            </Field>
            <Field label={VERIFY.notedFile} name="file" help={VERIFY.fileHelp}>
              <FileInput accept=".txt,.tsv,.log,text/plain" />
            </Field>
          </div>
        </details>
        {progress ? (
          <ProgressTrack
            label={VERIFY.progress(progress.checked, progress.total)}
            segments={[{ kind: 'elapsed', from: 0, to: percent }]}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" pending={progress !== null}>
            {progress ? VERIFY.running : VERIFY.start}
          </Button>
          {progress ? (
            <span className="tabular-nums text-ink-3">
              {VERIFY.progress(progress.checked, progress.total)}
            </span>
          ) : null}
        </div>
      </form>
      <div role="status" className="mt-4 empty:hidden">
        {error ? <Notice tone="danger">{error}</Notice> : null}
        {result ? <VerificationResult result={result} /> : null}
      </div>
    </Card>
  )
}
