import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_CONFIRMATION } from '@/lib/labels/zh-CN/case-confirmation'
import type { ConfirmationLineView } from '@/lib/queries/case/confirmation-line-view'

/**
 * Where the application for confirmation is; `folder`: where its own page is, for those who may
 * open it.
 */
export function ConfirmationFacts({
  confirmation: { id, status, number, last },
  folder,
}: {
  confirmation: ConfirmationLineView
  folder?: string
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Chip>{status}</Chip>
      {number ? <span className="font-medium">{number}</span> : null}
      <span className="text-sm text-ink-3">{last}</span>
      {folder ? (
        <SoftLink href={`${folder}/${id}`} className="ml-auto text-court">
          {CASE_CONFIRMATION.open}
        </SoftLink>
      ) : null}
    </p>
  )
}
