import { PerformanceFacts } from '@/components/case/performance-facts'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { FOLLOW_UP } from '@/lib/labels/zh-CN/follow-up'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** When the duties of the agreement are due, what follow-ups found, and the way to record one. */
export function PerformanceSection({ file }: Pick<MyCaseView, 'file'>) {
  if (!file.performance) return null
  return (
    <PageSection title={FOLLOW_UP.title}>
      <PerformanceFacts performance={file.performance} />
      {file.abilities.allowed.includes('record_follow_up') ? (
        <SoftLink
          href={`/mediator/cases/${file.header.caseId}/follow-up`}
          className={`${buttonClasses()} mt-3 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {FOLLOW_UP.record}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}
