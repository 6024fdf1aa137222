import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { CORRECTION } from '@/lib/labels/zh-CN/correction'
import type { CorrectionView } from '@/lib/queries/mediator/get-corrections'
import { PageSection } from '../../../_components/page-section'

/** 更正请求: how many wait, and the page where they are decided. */
export function CorrectionSection({
  caseId,
  corrections,
}: {
  caseId: string
  corrections: readonly CorrectionView[]
}) {
  if (corrections.length === 0) return null
  const waiting = corrections.filter(({ decided }) => decided === null)
  return (
    <PageSection title={CORRECTION.title}>
      <ul className="flex flex-col gap-1">
        {waiting.map(({ id, title, requestedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span>{title}</span>
            <Chip tone="warn">{CORRECTION.waiting}</Chip>
            <span className="text-sm text-ink-3">{requestedAt}</span>
          </li>
        ))}
      </ul>
      <SoftLink
        href={`/mediator/cases/${caseId}/corrections`}
        className={`${buttonClasses()} mt-2.5 min-h-11 rounded-lg`}
      >
        {waiting.length > 0 ? CORRECTION.toDecide : CORRECTION.toList}
      </SoftLink>
    </PageSection>
  )
}
