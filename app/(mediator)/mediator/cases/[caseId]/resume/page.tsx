import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RESUME } from '@/lib/labels/zh-CN/mediator-acts/clock'
import { getClockForm } from '@/lib/queries/mediator/get-clock-form'
import { ActPage } from '../_components/act-page'
import { ResumeForm } from './_components/resume-form'

export const metadata: Metadata = { title: RESUME.title }

export default async function ResumePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, abilities, openPause, today } = await orNotFound(
    getClockForm(await requireActor(), await params),
  )
  return (
    <ActPage title={RESUME.title} head={head} ability={abilities.resume}>
      {openPause ? <ResumeForm caseId={head.caseId} pause={openPause} today={today} /> : null}
    </ActPage>
  )
}
