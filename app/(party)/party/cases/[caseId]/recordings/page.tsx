import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { RecordingList } from '@/components/recording/recording-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { newId } from '@/lib/platform/ids'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import { replayRecordingAction } from './actions'

export const metadata: Metadata = { title: RECORDING.list }

/** The recordings of a case; each is opened with a reason. */
export default async function OwnRecordingsPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const rows = await orNotFound(findRecordings(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={RECORDING.list} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <RecordingList
        caseId={caseId}
        rows={rows}
        replayId={newId()}
        action={replayRecordingAction}
      />
      <WordNotes of={NOTED.minutes} />
    </>
  )
}
