import type { Metadata } from 'next'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { getKeptAnnouncement } from '@/lib/queries/announcement/get-kept-announcement'
import { AccountShell } from '../../../../_components/account-shell'
import { AnnouncementForm } from '../../_components/announcement-form'
import { editAnnouncementAction } from '../../actions'

export const metadata: Metadata = { title: ANNOUNCEMENT.editTitle }

type Props = { params: Promise<{ announcementId: string }> }

/** 修改公告草稿; what was published is not edited. */
export default async function EditAnnouncementPage({ params }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(getKeptAnnouncement(actor, await params))
  const { id, version, texts } = view
  return (
    <AccountShell
      role={actor.role}
      trail={
        <Breadcrumb
          items={[
            { label: ANNOUNCEMENT.keepTitle, href: KEPT_HREF },
            { label: texts.title, href: `${KEPT_HREF}/${id}` },
            { label: ANNOUNCEMENT.editTitle },
          ]}
        />
      }
      title={ANNOUNCEMENT.editTitle}
      subtitle={view.changed}
    >
      {view.phase === 'draft' ? (
        <Card>
          <AnnouncementForm
            key={version}
            action={editAnnouncementAction}
            offered={view.offered}
            draft={{ id, version, texts }}
            backHref={`${KEPT_HREF}/${id}`}
          />
        </Card>
      ) : (
        <Notice>{ANNOUNCEMENT.notEditable}</Notice>
      )}
    </AccountShell>
  )
}
