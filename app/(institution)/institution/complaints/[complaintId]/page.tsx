import type { Metadata } from 'next'
import { ComplaintPage } from '@/components/complaint/complaint-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import { getComplaint } from '@/lib/queries/complaint/get-complaint'
import { answerComplaintAction } from './actions'

export const metadata: Metadata = { title: COMPLAINT.title }

type Props = { params: Promise<{ complaintId: string }> }

/** One complaint, and the institution's answer. */
export default async function OneComplaintPage({ params }: Props) {
  const view = await orNotFound(getComplaint(await requireActor(), await params))
  return (
    <ComplaintPage
      view={view}
      path="/institution/complaints"
      casesPath="/institution/cases"
      action={answerComplaintAction}
    />
  )
}
