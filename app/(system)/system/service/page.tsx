import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WATCH } from '@/lib/labels/zh-CN/watch'
import { getServiceState } from '@/lib/queries/system/get-service-state'
import { SlowestCard } from './_components/slowest-card'
import { WatchCard } from './_components/watch-card'

export const metadata: Metadata = { title: WATCH.title }

/** 服务监控: measured as the page is opened. */
export default async function ServicePage() {
  const view = await orNotFound(getServiceState(await requireActor(), {}))
  return (
    <>
      <PageHeader title={WATCH.title} subtitle={`${view.summary}${view.asOf}`} />
      <div className="flex flex-col gap-4">
        {view.groups.map(({ title, rows }) => (
          <WatchCard key={title} title={title} rows={rows} />
        ))}
        <SlowestCard slowest={view.slowest} />
      </div>
    </>
  )
}
