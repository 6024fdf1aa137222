import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'

/** Back to what was said to all, of which a line was made. */
export function EntrySources({
  caseId,
  messageIds,
}: {
  caseId: string
  messageIds: readonly string[]
}) {
  if (messageIds.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-3">
      {messageIds.map((id, index) => (
        <a
          key={id}
          href={`/mediator/cases/${caseId}/talk#m-${id}`}
          className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
        >
          {SUM_UP.source(messageIds.length === 1 ? null : index + 1)}
        </a>
      ))}
    </p>
  )
}
