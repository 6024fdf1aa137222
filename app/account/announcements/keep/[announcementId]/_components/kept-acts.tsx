import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { ActionButton } from '@/components/forms/action-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import type { KeptView } from '@/lib/queries/announcement/get-kept-announcement'
import { publishAnnouncementAction, withdrawAnnouncementAction } from '../../actions'

/** 修改、发布 and 作废 of a draft; 撤回 of what was published. */
export function KeptActs({ view }: { view: KeptView }) {
  const { id, version, phase, addressed } = view
  if (phase === 'withdrawn') return null
  const one = (
    <>
      <input type="hidden" name="announcementId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
  if (phase !== 'draft')
    return (
      <ActionButton
        label={ANNOUNCEMENT.withdraw}
        title={ANNOUNCEMENT.withdrawTitle}
        description={ANNOUNCEMENT.withdrawText}
        submitLabel={ANNOUNCEMENT.withdraw}
        tone="danger"
        action={withdrawAnnouncementAction}
      >
        {one}
      </ActionButton>
    )
  return (
    <>
      <ActionButton
        label={ANNOUNCEMENT.discard}
        title={ANNOUNCEMENT.discardTitle}
        description={ANNOUNCEMENT.discardText}
        submitLabel={ANNOUNCEMENT.discard}
        tone="danger"
        action={withdrawAnnouncementAction}
      >
        {one}
      </ActionButton>
      <SoftLink href={`${KEPT_HREF}/${id}/edit`} className={buttonClasses()}>
        {ANNOUNCEMENT.edit}
      </SoftLink>
      <ActionButton
        label={ANNOUNCEMENT.publish}
        button={{ variant: 'primary' }}
        title={ANNOUNCEMENT.publishTitle}
        description={ANNOUNCEMENT.publishText(addressed)}
        submitLabel={ANNOUNCEMENT.publish}
        action={publishAnnouncementAction}
      >
        {one}
      </ActionButton>
    </>
  )
}
