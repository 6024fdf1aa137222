import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { getReturnedAct } from '@/lib/queries/court/get-returned-act'
import { ReturnedActPage } from '../_components/returned-act-page'
import { EndForm } from './_components/end-form'

const words = RETURNED_ACTS.end

export const metadata: Metadata = { title: words.title }

/** 退回后办结: what becomes of a returned case that no other institution gets. */
export default async function EndReturnedPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getReturnedAct(await requireActor(), { caseId }))
  return (
    <ReturnedActPage act="end" caseId={caseId} view={view}>
      <Card title={words.title}>
        <p className="text-ink-2">{words.law}</p>
        <p className="mt-1 mb-3.5">{words.then}</p>
        <EndForm caseId={caseId} ends={view.ends} returnedOn={view.returnedOn} today={view.today} />
      </Card>
    </ReturnedActPage>
  )
}
