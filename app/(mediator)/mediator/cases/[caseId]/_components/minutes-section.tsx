import { MinutesList } from '@/components/case/minutes-list'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'
import { findOpenMinutes } from './open-minutes'

/** 调解笔录 of the case; where none was opened yet, the meeting offers to begin. */
export function MinutesSection({ file }: Pick<MyCaseView, 'file'>) {
  if (file.minutes.length === 0) return null
  return (
    <PageSection title={MINUTES.title}>
      <MinutesList
        minutes={file.minutes}
        folder={`/mediator/cases/${file.header.caseId}/minutes`}
        openMinutesId={findOpenMinutes(file)}
      />
    </PageSection>
  )
}
