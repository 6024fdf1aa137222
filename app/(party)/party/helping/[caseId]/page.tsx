import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { getHelping } from '@/lib/queries/party/get-helping'
import { OwnConferences } from '../../_components/own-conferences'
import { JoinOver } from './_components/join-over'
import { JoinPart } from './_components/join-part'
import { OpenScope } from './_components/open-scope'
import { OverNotice } from './_components/over-notice'
import { PromisePart } from './_components/promise-part'

export const metadata: Metadata = { title: HELPING.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

/**
 * The page of someone who was invited to help: what it is and the promise, then the scope, at last
 * that it is over. Of someone who is to join as a party: what it is, and whether they join.
 */
export default async function HelpingPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { back } = await searchParams
  const actor = await requireActor()
  const view = await orNotFound(getHelping(actor, { caseId }))
  if (view.joining?.hasJoined) redirect(`/party/cases/${caseId}`)
  return (
    <>
      <MobileTopBar title={view.joining ? JOINING.title : HELPING.title} />
      {view.joining && view.stage === 'waiting' ? (
        <JoinPart view={view} joining={view.joining} />
      ) : null}
      {view.joining && view.stage === 'over' ? <JoinOver hasLeft={view.joining.hasLeft} /> : null}
      {!view.joining && view.stage === 'over' ? <OverNotice /> : null}
      {!view.joining && view.stage === 'waiting' ? <PromisePart view={view} /> : null}
      {view.stage === 'open' ? (
        <div className="flex flex-col gap-3 p-3 empty:hidden">
          <OwnConferences caseId={caseId} actor={actor} />
        </div>
      ) : null}
      {view.stage === 'open' ? (
        <OpenScope view={view} back={back} mostMb={await readFileLimit()} />
      ) : null}
      {view.institutionPhone ? (
        <p className="px-4 py-3 text-center">
          <a
            href={`tel:${view.institutionPhone}`}
            className="inline-flex min-h-11 items-center px-4 text-court underline underline-offset-4"
          >
            {HELPING.call}
          </a>
        </p>
      ) : null}
    </>
  )
}
