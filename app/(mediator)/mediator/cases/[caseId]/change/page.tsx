import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import { getChangeForm } from '@/lib/queries/mediator/get-change-form'
import { ActPage } from '../_components/act-page'
import { ChangeForm } from './_components/change-form'

export const metadata: Metadata = { title: CHANGE.request }

export default async function ChangePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, form } = await orNotFound(
    getChangeForm(await requireActor(), await params),
  )
  return (
    <ActPage title={CHANGE.request} head={head} ability={ability} lapse={CHANGE.lapse}>
      <ChangeForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}
