import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { getReturnedAct } from '@/lib/queries/court/get-returned-act'
import { ReturnedActPage } from '../_components/returned-act-page'
import { RecallForm } from './_components/recall-form'

const words = RETURNED_ACTS.recall

export const metadata: Metadata = { title: words.title }

/** 收回: a referral that the institution did not confirm in time. */
export default async function RecallPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getReturnedAct(await requireActor(), { caseId }))
  return (
    <ReturnedActPage act="recall" caseId={caseId} view={view}>
      <Card title={words.title}>
        <p className="mb-3.5 text-ink-2">{words.law}</p>
        <DefinitionList
          columns={1}
          items={[
            { term: words.facts.institution, value: view.institution },
            { term: words.facts.referred, value: view.referredAt },
            {
              term: words.facts.due,
              value: view.acceptanceDueOn && <WholeDays>{view.acceptanceDueOn}</WholeDays>,
            },
          ]}
        />
        <p className="mt-3.5 mb-3.5">{words.then(view.institution ?? '')}</p>
        <RecallForm caseId={caseId} />
      </Card>
    </ReturnedActPage>
  )
}
