import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { INVITED } from '@/lib/labels/zh-CN/invited-person'
import { PageSection } from '../../../_components/page-section'

/** 邀请调解: the way to the persons who help with the consent of all parties. */
export function InvitedSection({ caseId }: { caseId: string }) {
  return (
    <PageSection title={INVITED.title}>
      <p className="text-ink-2">{INVITED.help}</p>
      <SoftLink
        href={`/mediator/cases/${caseId}/invited`}
        className={`${buttonClasses()} mt-2.5 min-h-11 rounded-lg`}
      >
        <Icon name="user-plus" />
        {INVITED.open}
      </SoftLink>
    </PageSection>
  )
}
