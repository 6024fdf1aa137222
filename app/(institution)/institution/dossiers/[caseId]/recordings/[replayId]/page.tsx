import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { ReplayPlayer } from '@/components/recording/replay-player'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { getReplay } from '@/lib/queries/recording/get-replay'
import { getReplayIndex } from '@/lib/queries/recording/get-replay-index'

export const metadata: Metadata = { title: RECORDING.title }

/** A recording that an administrator has opened to answer a complaint. */
export default async function InnerReplayPage({
  params,
}: {
  params: Promise<{ caseId: string; replayId: string }>
}) {
  const { caseId, replayId } = await params
  const actor = await requireActor()
  const { watermark, hasPicture } = await orNotFound(getReplay(actor, { replayId }))
  const index = await orNotFound(getReplayIndex(actor, { replayId }))
  return (
    <>
      <PageHeader
        title={RECORDING.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail, href: `/institution/dossiers/${caseId}` },
              { label: RECORDING.title },
            ]}
          />
        }
      />
      <ReplayPlayer replayId={replayId} replay={{ watermark, hasPicture }} index={index} />
    </>
  )
}
