import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { requireActor } from '@/lib/auth/require-actor'
import { CONSULTED_SCOPES } from '@/lib/domain/participant/own-progress'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ASK } from '@/lib/labels/zh-CN/party'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { ReplyForm } from '../_components/reply-form'

export const metadata: Metadata = { title: ASK.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ scope?: string | string[] }>
}

/** One question a page. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { scope: wanted } = await searchParams
  const view = await orNotFound(getOwnCase(await requireActor(), { caseId }))
  const scope = CONSULTED_SCOPES.find((each) => each === wanted)
  if (!scope) redirect(`/party/cases/${caseId}`)
  const answered = view.answers.find((each) => each.scope === scope)
  return (
    <>
      <MobileTopBar title={view.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <section className="flex flex-col gap-5 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-5">
          <h2 className="text-2xl font-semibold">{ASK.question[scope]}</h2>
          <p>{ASK.help[scope]}</p>
          {scope === 'mediation' ? (
            <blockquote className="rounded-lg border-l-4 border-court bg-ground p-4 break-words whitespace-pre-line">
              {view.claim}
            </blockquote>
          ) : null}
          {answered ? (
            <p className="text-ink-2">{ASK.answered[answered.agrees ? 'agrees' : 'declines']}</p>
          ) : null}
        </div>
        <ReplyForm caseId={caseId} partyId={view.partyId} scope={scope} />
      </section>
    </>
  )
}
