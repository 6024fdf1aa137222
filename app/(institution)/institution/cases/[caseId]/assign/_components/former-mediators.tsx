import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { FORMER } from '@/lib/labels/zh-CN/assign'
import type { FormerView } from '@/lib/queries/institution/get-candidates'

/** Who had the case before and why they left, in their own words. */
export function FormerMediators({ former }: { former: readonly FormerView[] }) {
  return (
    <Card title={FORMER.title}>
      <ol className="flex flex-col gap-3.5">
        {former.map(({ mediator, endedAt, because, reason, text }) => (
          <li key={endedAt}>
            <p className="flex flex-wrap items-center gap-x-2">
              <strong>{mediator}</strong>
              <Chip tone="risk">{FORMER.ended[because]}</Chip>
              <span className="text-sm text-ink-3">{endedAt}</span>
            </p>
            {reason ? <p className="mt-0.5 text-ink-2">{FORMER.reason(reason)}</p> : null}
            {text ? (
              <p className="mt-0.5 break-words whitespace-pre-line text-ink-2">{text}</p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="mt-3 border-t border-line-2 pt-2.5 text-sm text-ink-3">{FORMER.clockRuns}</p>
    </Card>
  )
}
