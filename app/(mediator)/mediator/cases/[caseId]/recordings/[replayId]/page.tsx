import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { ReplayPlayer } from '@/components/recording/replay-player'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { getReplay } from '@/lib/queries/recording/get-replay'
import { getReplayIndex } from '@/lib/queries/recording/get-replay-index'

export const metadata: Metadata = { title: RECORDING.title }

/** A recording that the reader has opened with a reason; after some hours it is opened again. */
export default async function CaseReplayPage({
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
      <MobileTopBar title={RECORDING.title} back={`/mediator/cases/${caseId}/recordings`} />
      <div className="p-3">
        <ReplayPlayer replayId={replayId} replay={{ watermark, hasPicture }} index={index} />
      </div>
    </>
  )
}
