import type { Metadata } from 'next'
import { LeftRecording } from '@/components/recording/left-recording'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { getMinutesOpening } from '@/lib/queries/mediator/get-minutes-opening'
import { ActPage } from '../../_components/act-page'
import { OpenForm } from './_components/open-form'

export const metadata: Metadata = { title: WRITE_MINUTES.open }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ meeting?: string | string[] }>
}

export default async function OpenMinutesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { meeting } = await searchParams
  const { head, ability, ...form } = await orNotFound(
    getMinutesOpening(actor, { caseId, meetingId: typeof meeting === 'string' ? meeting : '' }),
  )
  return (
    <>
      <ActPage title={WRITE_MINUTES.open} head={head} ability={ability}>
        <OpenForm caseId={head.caseId} form={form} />
      </ActPage>
      {/* Last, so that nothing that is being typed moves when it appears. */}
      <LeftRecording className="mx-4 mb-4" />
    </>
  )
}
