import type { Metadata } from 'next'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SYSTEM } from '@/lib/labels/zh-CN/system'
import { getSystemState } from '@/lib/queries/system/get-system-state'
import { HealthCard } from './_components/health-card'
import { OrganisationsCard } from './_components/organisations-card'
import { SetUpCard } from './_components/set-up-card'

export const metadata: Metadata = { title: SYSTEM.title }

/** 运行状态: the system administrator's first page. */
export default async function SystemPage() {
  const view = await orNotFound(getSystemState(await requireActor(), {}))
  return (
    <>
      <PageHeader title={SYSTEM.title} subtitle={view.asOf} />
      <UnreadAnnouncement />
      {view.setUp.isReady ? null : <SetUpCard view={view.setUp} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <HealthCard checks={view.checks} />
        <OrganisationsCard view={view} />
      </div>
    </>
  )
}
