import { ActForm } from '@/components/conference/act-form'
import { Card } from '@/components/ui/card'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { InnerRecordingView } from '@/lib/queries/institution/find-inner-recordings'
import { hearForComplaintAction } from '../recordings/actions'

/** 副卷 · 录音录像: no paper, and in no volume; listed by digest, length and index. */
export function InnerRecordings({
  caseId,
  rows,
  replayId,
}: {
  caseId: string
  rows: readonly InnerRecordingView[]
  /** Of the recording that is opened next. */
  replayId: string
}) {
  if (rows.length === 0) return null
  return (
    <Card title={RECORDING.inner} className="mt-4 print:hidden">
      <p className="text-sm text-ink-3">{RECORDING.innerHelp}</p>
      <ul className="divide-y divide-line-2">
        {rows.map(({ id, title, state, sha256, index, why }) => (
          <li key={id} className="grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[1fr_18rem]">
            <div className="min-w-0">
              <p className="font-semibold">{title}</p>
              <p className="text-ink-2">{state}</p>
              {sha256 === null ? null : (
                <p className="break-all text-sm text-ink-3">{RECORDING.digest(sha256)}</p>
              )}
              {index.length === 0 ? null : (
                <details className="mt-1 text-sm">
                  <summary className="flex min-h-9 cursor-pointer items-center text-court">
                    {RECORDING.innerIndex(index.length)}
                  </summary>
                  <ol className="flex flex-col gap-0.5">
                    {index.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ol>
                </details>
              )}
            </div>
            {why === null ? (
              <ActForm
                action={hearForComplaintAction}
                fields={{ caseId, recordingId: id, replayId }}
                label={RECORDING.forComplaint}
              >
                <p className="text-sm text-ink-3">{RECORDING.forComplaintHelp}</p>
              </ActForm>
            ) : (
              <p className="text-sm text-ink-3">{why}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
