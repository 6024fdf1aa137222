import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { UNAVAILABLE } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { getUnavailableForm } from '@/lib/queries/mediator/get-unavailable-form'
import { ActPage } from '../_components/act-page'
import { UnavailableForm } from './_components/unavailable-form'

export const metadata: Metadata = { title: UNAVAILABLE.title }

export default async function UnavailablePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, ...form } = await orNotFound(
    getUnavailableForm(await requireActor(), await params),
  )
  return (
    <ActPage title={UNAVAILABLE.title} head={head} ability={ability}>
      <UnavailableForm caseId={head.caseId} {...form} />
    </ActPage>
  )
}
