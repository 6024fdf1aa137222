import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import {
  EntryCases,
  EntryFacts,
  EntryHistory,
  EntryTrainings,
} from '@/components/roster/entry-cards'
import { EntryPapers } from '@/components/roster/entry-papers'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DoneNotice } from '@/components/ui/done-notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { ROSTER_LEAVE } from '@/lib/labels/zh-CN/roster-leave'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { RosterDecisions } from './_components/roster-decisions'

export const metadata: Metadata = { title: ROSTER.title }

type Props = { params: Promise<{ entryId: string }> } & SearchParamsProps

/** One entry of the court's roster with its history, and what the clerk can decide. */
export default async function RosterEntryPage({ params, searchParams }: Props) {
  const view = await orNotFound(getRosterEntry(await requireActor(), await params))
  const { added, refused, done } = readParams(await searchParams, ['added', 'refused', 'done'])
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: ROSTER.title, href: '/court/roster' }, { label: view.name }]}
          />
        }
        title={view.name}
        subtitle={`${view.kind} · ${view.institution}`}
      />
      <DoneNotice done={done} sentences={{ left: ROSTER_LEAVE.done(view.name) }} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <EntryFacts view={view} />
          <EntryPapers view={view} added={added !== undefined} refused={refused ?? null} />
          <EntryTrainings view={view} />
          <EntryCases view={view} casesHref="/court/cases" />
          <EntryHistory view={view} />
        </div>
        <RosterDecisions
          id={view.id}
          revision={view.revision}
          may={view.may}
          today={view.today}
          certificateNo={view.certificateNo}
          isInstitution={view.isInstitution}
        />
      </div>
    </>
  )
}
