import { SuspicionList } from '@/components/case/suspicion-list'
import { SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'

/** What was reported of suspected false mediation, and how the court has the case go on. */
export function SuspicionSection({ file }: Pick<MyCaseView, 'file'>) {
  if (file.suspicions.length === 0) return null
  return (
    <PageSection title={SUSPICION.title}>
      <SuspicionList suspicions={file.suspicions} courtEnd={file.courtEnd} />
    </PageSection>
  )
}
