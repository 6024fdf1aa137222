import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import { EXPLAIN_RIGHTS } from '@/lib/labels/zh-CN/mediator-acts/rights'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { ActPage } from '../_components/act-page'
import { RightsForm } from './_components/rights-form'

export const metadata: Metadata = { title: EXPLAIN_RIGHTS.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The party from whose line the form is opened. */
  searchParams: Promise<{ party?: string | string[] }>
}

export default async function RightsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party } = await searchParams
  const { head, abilities, ...form } = await orNotFound(
    getPreparationForm(actor, { caseId, partyId: typeof party === 'string' ? party : undefined }),
  )
  return (
    <ActPage
      title={EXPLAIN_RIGHTS.title}
      head={head}
      ability={abilities.explain_rights}
      lapse={PREPARATION_FORM.lapse}
    >
      <RightsForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}
