import { MinutesList } from '@/components/case/minutes-list'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'

/** 调解笔录 of the case; where none was opened yet, the meeting offers to begin. */
export function MinutesSection({
  file,
  openMinutesId,
}: Pick<MyCaseView, 'file' | 'openMinutesId'>) {
  if (file.minutes.length === 0) return null
  return (
    <PageSection title={MINUTES.title}>
      <MinutesList
        minutes={file.minutes}
        folder={`/mediator/cases/${file.header.caseId}/minutes`}
        openMinutesId={openMinutesId}
      />
    </PageSection>
  )
}
