import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { PageSection } from '../../../_components/page-section'

/** 异步调解: the door to the conversations of the case. */
export function TalkSection({ caseId }: { caseId: string }) {
  return (
    <PageSection title={TALK.title}>
      <p className="text-ink-2">{TALK.entryHelp}</p>
      <SoftLink
        href={`/mediator/cases/${caseId}/talk`}
        className={`${buttonClasses()} mt-2.5 min-h-11 rounded-lg`}
      >
        <Icon name="users" />
        {TALK.open}
      </SoftLink>
    </PageSection>
  )
}
