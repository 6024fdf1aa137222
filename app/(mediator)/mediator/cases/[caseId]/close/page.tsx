import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import { CLOSE_LAPSE } from '@/lib/labels/zh-CN/mediator-acts/close-lapse'
import { getCloseForm } from '@/lib/queries/mediator/get-close-form'
import { ActPage } from '../_components/act-page'
import { CloseForm } from './_components/close-form'
import { FactsLeft } from './_components/facts-left'
import { MissingPapers } from './_components/missing-papers'

export const metadata: Metadata = { title: CLOSE.title }

export default async function ClosePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const form = await orNotFound(getCloseForm(actor, await params))
  return (
    <ActPage title={CLOSE.title} head={form.head} ability={form.ability} lapse={CLOSE_LAPSE}>
      <CloseForm
        form={form}
        papers={<MissingPapers names={form.missingPapers} />}
        factsLeft={<FactsLeft caseId={form.head.caseId} facts={form.facts} />}
      />
    </ActPage>
  )
}
