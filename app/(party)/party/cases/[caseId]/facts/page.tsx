import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_FACTS } from '@/lib/labels/zh-CN/own-facts'
import { getOwnFacts } from '@/lib/queries/party/get-own-facts'
import { FactAnswers } from './_components/fact-answers'

export const metadata: Metadata = { title: OWN_FACTS.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** 核对事实: one fact after the other, each confirmed or not. */
export default async function OwnFactsPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getOwnFacts(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={OWN_FACTS.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <section className="flex flex-col gap-4 bg-paper p-4">
        {done ? <Notice tone="ok">{OWN_FACTS.done}</Notice> : null}
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-4">
          <p>{OWN_FACTS.help}</p>
          <p>{OWN_FACTS.effect}</p>
          <p className="font-semibold">{OWN_FACTS.careful}</p>
          {view.facts.length === 0 ? <p className="text-ink-2">{OWN_FACTS.none}</p> : null}
          {view.facts.length > 0 && !view.mayAnswer ? (
            <Notice tone="info">{OWN_FACTS.closed}</Notice>
          ) : null}
          <FactAnswers view={view} />
        </div>
      </section>
    </>
  )
}
