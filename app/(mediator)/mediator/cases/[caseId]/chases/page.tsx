import type { Metadata } from 'next'
import { OwnChases } from '@/components/chase/own-chases'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import { getOwnChases } from '@/lib/queries/chase/get-own-chases'
import { answerChaseAction } from './actions'

export const metadata: Metadata = { title: CHASE.title }

/** What the court called for in a case of the mediator, with the form of the answer. */
export default async function MyChasesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const view = await orNotFound(getOwnChases(await requireActor(), await params))
  return (
    <>
      <MobileTopBar
        title={CHASE.title}
        back={<BackLink href={`/mediator/cases/${view.caseId}`} />}
      />
      <p className="px-4 pt-3 text-ink-2">{view.caseNo}</p>
      <div className="flex flex-col gap-3 p-3">
        <OwnChases view={view} action={answerChaseAction} />
      </div>
    </>
  )
}
