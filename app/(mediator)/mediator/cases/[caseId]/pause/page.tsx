import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PAUSE } from '@/lib/labels/zh-CN/mediator-acts/clock'
import { getClockForm } from '@/lib/queries/mediator/get-clock-form'
import { ActPage } from '../_components/act-page'
import { PauseForm } from './_components/pause-form'

export const metadata: Metadata = { title: PAUSE.title }

export default async function PausePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, abilities, reasons, acceptedOn, today } = await orNotFound(
    getClockForm(await requireActor(), await params),
  )
  return (
    <ActPage title={PAUSE.title} head={head} ability={abilities.pause}>
      <PauseForm caseId={head.caseId} reasons={reasons} earliest={acceptedOn} today={today} />
    </ActPage>
  )
}
