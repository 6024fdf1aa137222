import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARTY } from '@/lib/labels/zh-CN/party'
import { RIGHTS } from '@/lib/labels/zh-CN/party-rights'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { OwnConferences } from '../../_components/own-conferences'
import { AuthorityCard } from './_components/authority-card'
import { ConfirmCard } from './_components/confirm-card'
import { CourtStageCard } from './_components/court-stage-card'
import { DocumentsCard } from './_components/documents-card'
import { DisputeCard } from './_components/dispute-card'
import { GivenCard } from './_components/given-card'
import { HelpersCard } from './_components/helpers-card'
import { NowCard } from './_components/now-card'
import { PeopleCard } from './_components/people-card'
import { StepsCard } from './_components/steps-card'
import { TalkCard } from './_components/talk-card'

export const metadata: Metadata = { title: PARTY.start.title }

export default async function OwnCasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const actor = await requireActor()
  const view = await orNotFound(getOwnCase(actor, { caseId }))
  return (
    <>
      <MobileTopBar title={view.title} aside={view.institution} />
      <div className="flex justify-end px-3 pt-3 empty:hidden">
        <ReadAloud target="read" />
      </div>
      <div id="read" className="flex flex-col gap-3 p-3">
        <NowCard view={view} />
        {view.isOver ? null : <OwnConferences caseId={caseId} actor={actor} />}
        {view.isOver ? <CourtStageCard caseId={caseId} actor={actor} /> : null}
        <GivenCard view={view} />
        {/* Steps that a mediation without an agreement never came to are not shown as done. */}
        {view.isOver && view.effective === null ? null : <StepsCard view={view} />}
        <AuthorityCard view={view} />
        <ConfirmCard view={view} />
        <DocumentsCard view={view} />
        {/* There is no one to talk with yet. */}
        {view.progress.isBefore ? null : <TalkCard view={view} />}
        <HelpersCard view={view} />
        <PeopleCard view={view} />
        <DisputeCard view={view} />
        <p className="text-center">
          <SoftLink
            href={`/party/cases/${caseId}/rights`}
            className="inline-flex min-h-11 items-center px-4 text-court underline underline-offset-4"
          >
            {RIGHTS.title}
          </SoftLink>
        </p>
        {view.isOver || view.progress.hasLeft || !view.mayConsent ? null : (
          <p className="text-center">
            <SoftLink
              href={`/party/cases/${caseId}/leave`}
              className="inline-flex min-h-11 items-center px-4 text-ink-2 underline underline-offset-4"
            >
              {PARTY.leave}
            </SoftLink>
          </p>
        )}
      </div>
    </>
  )
}
