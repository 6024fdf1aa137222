import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { RecordingList } from '@/components/recording/recording-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { newId } from '@/lib/platform/ids'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import { replayRecordingAction } from './actions'

export const metadata: Metadata = { title: RECORDING.list }

/** The recordings of a case; each is opened with a reason. */
export default async function CaseRecordingsPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const rows = await orNotFound(findRecordings(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={RECORDING.list} back={`/mediator/cases/${caseId}`} />
      <RecordingList
        caseId={caseId}
        rows={rows}
        replayId={newId()}
        action={replayRecordingAction}
      />
    </>
  )
}
