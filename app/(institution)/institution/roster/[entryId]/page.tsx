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
import { OWN_ROSTER, ROSTER } from '@/lib/labels/zh-CN/roster'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { OwnEntryActs } from './_components/own-entry-acts'

export const metadata: Metadata = { title: OWN_ROSTER.title }

type Props = { params: Promise<{ entryId: string }> } & SearchParamsProps

/** One entry of the institution or of one of its mediators, with what the institution can do. */
export default async function OwnEntryPage({ params, searchParams }: Props) {
  const view = await orNotFound(getRosterEntry(await requireActor(), await params))
  const { added, refused, done } = readParams(await searchParams, ['added', 'refused', 'done'])
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: OWN_ROSTER.title, href: '/institution/roster' }, { label: view.name }]}
          />
        }
        title={view.name}
        subtitle={`${ROSTER.columns.court}：${view.court}`}
      />
      <DoneNotice done={done} sentences={{ recommended: OWN_ROSTER.recommendDone }} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <EntryFacts view={view} />
          <EntryPapers view={view} added={added !== undefined} refused={refused ?? null} />
          <EntryTrainings view={view} />
          <EntryCases view={view} casesHref="/institution/cases" />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <OwnEntryActs view={view} />
          <EntryHistory view={view} />
        </div>
      </div>
    </>
  )
}
