import { AnnouncementText } from '@/components/announcement/announcement-text'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import type { AnnouncementCard as View } from '@/lib/queries/announcement/find-announcements'
import { markAnnouncementReadAction } from '../actions'

/** One 公告 in full: whose it is, its text, and 标为已读 until it is read. */
export function AnnouncementCard({ card }: { card: View }) {
  const { id, title, body, isImportant, source, until, read } = card
  return (
    <Card
      id={id}
      className="scroll-mt-20"
      title={
        <>
          {isImportant ? (
            <Chip tone="danger" className="mr-2">
              {ANNOUNCEMENT.important}
            </Chip>
          ) : null}
          {title}
        </>
      }
      aside={read}
    >
      <AnnouncementText>{body}</AnnouncementText>
      <p className="mt-2.5 text-sm text-ink-3">
        <WholeDays>{[source, until].filter(Boolean).join(' · ')}</WholeDays>
      </p>
      {read === null ? (
        <ActionForm
          action={markAnnouncementReadAction}
          className="mt-3 gap-0 print:hidden"
          aria-label={title}
        >
          <input type="hidden" name="announcementId" value={id} />
          <div>
            <SubmitButton>{ANNOUNCEMENT.read}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Card>
  )
}
