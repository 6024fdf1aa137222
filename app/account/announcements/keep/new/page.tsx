import type { Metadata } from 'next'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { getNewAnnouncement } from '@/lib/queries/announcement/get-new-announcement'
import { AccountShell } from '../../../_components/account-shell'
import { AnnouncementForm } from '../_components/announcement-form'
import { draftAnnouncementAction } from '../actions'

export const metadata: Metadata = { title: ANNOUNCEMENT.addTitle }

const TRAIL = [{ label: ANNOUNCEMENT.keepTitle, href: KEPT_HREF }, { label: ANNOUNCEMENT.addTitle }]

/** 起草公告. */
export default async function NewAnnouncementPage() {
  const actor = await requireActor()
  const { offered, today, whose } = await orNotFound(getNewAnnouncement(actor, {}))
  return (
    <AccountShell
      role={actor.role}
      trail={<Breadcrumb items={TRAIL} />}
      title={ANNOUNCEMENT.addTitle}
      subtitle={whose}
    >
      <Card>
        <AnnouncementForm
          action={draftAnnouncementAction}
          offered={offered}
          today={today}
          backHref={KEPT_HREF}
        />
      </Card>
    </AccountShell>
  )
}
