import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INVITED_FORM } from '@/lib/labels/zh-CN/invited-person'
import { getInvitedForm } from '@/lib/queries/mediator/get-invited-form'
import { ActPage } from '../../_components/act-page'
import { ProposeForm } from './_components/propose-form'

export const metadata: Metadata = { title: INVITED_FORM.title }

export default async function ProposePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, ...form } = await orNotFound(
    getInvitedForm(await requireActor(), await params),
  )
  return (
    <ActPage
      title={INVITED_FORM.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/invited`}
    >
      <ProposeForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}
