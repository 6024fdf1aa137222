import type { Metadata } from 'next'
import { ComplaintPage } from '@/components/complaint/complaint-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import { getComplaint } from '@/lib/queries/complaint/get-complaint'
import { HearingCard } from './_components/hearing-card'
import { answerComplaintAsCourtAction } from './actions'

export const metadata: Metadata = { title: COMPLAINT.title }

type Props = { params: Promise<{ complaintId: string }> }

/** One complaint, and the court's answer. */
export default async function OneComplaintPage({ params }: Props) {
  const view = await orNotFound(getComplaint(await requireActor(), await params))
  return (
    <ComplaintPage
      view={view}
      path="/court/complaints"
      casesPath="/court/cases"
      action={answerComplaintAsCourtAction}
      hearing={<HearingCard complaintId={view.id} hearing={view.hearing} />}
    />
  )
}
