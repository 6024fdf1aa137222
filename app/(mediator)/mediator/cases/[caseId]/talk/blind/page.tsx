import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { getBiddingForm } from '@/lib/queries/mediator/get-bidding-form'
import { ActPage } from '../../_components/act-page'
import { OpenBiddingForm } from './_components/open-bidding-form'

export const metadata: Metadata = { title: BLIND.open }

export default async function OpenBiddingPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getBiddingForm(await requireActor(), { caseId }))
  return (
    <ActPage
      title={BLIND.open}
      head={view.head}
      ability={view.ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      {view.ends.length === 0 ? (
        <Notice tone="warn">{BLIND.noDue}</Notice>
      ) : (
        <OpenBiddingForm caseId={caseId} view={view} />
      )}
    </ActPage>
  )
}
