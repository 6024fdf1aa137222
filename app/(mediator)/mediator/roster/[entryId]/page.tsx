import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { EntryFacts, EntryHistory, EntryTrainings } from '@/components/roster/entry-cards'
import { EntryPapers } from '@/components/roster/entry-papers'
import { ResignForm } from '@/components/roster/resign-form'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { resignAction } from './actions'

export const metadata: Metadata = { title: OWN_ROSTER.title }

type Props = { params: Promise<{ entryId: string }> }

/** The mediator's own entry at a court: certificate, last day, history; and 辞任. */
export default async function MyEntryPage({ params }: Props) {
  const view = await orNotFound(getRosterEntry(await requireActor(), await params))
  return (
    <>
      <MobileTopBar title={view.court} back="/mediator/roster" />
      <div className="flex flex-col gap-4 px-4 py-4">
        <EntryFacts view={view} />
        <EntryPapers view={view} />
        <EntryTrainings view={view} />
        <EntryHistory view={view} />
        {view.may.includes('resign') ? (
          <ResignForm id={view.id} revision={view.revision} action={resignAction} />
        ) : null}
      </div>
    </>
  )
}
