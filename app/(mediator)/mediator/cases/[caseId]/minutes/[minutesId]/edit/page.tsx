import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { EditForm } from './_components/edit-form'

export const metadata: Metadata = { title: WRITE_MINUTES.editTitle }

type Props = {
  params: Promise<{ caseId: string; minutesId: string }>
  searchParams: Promise<{ entry?: string | string[] }>
}

/** Corrects or removes one text of a draft. */
export default async function EditEntryPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const page = await orNotFound(getMinutes(actor, await params))
  const { entry: entryId } = await searchParams
  const found = page.sections
    .flatMap(({ section, entries }) => entries.map((entry) => ({ section, entry })))
    .find(({ entry }) => entry.id === entryId)
  if (!found) notFound()
  return (
    <>
      <MobileTopBar
        title={WRITE_MINUTES.editTitle}
        back={`/mediator/cases/${page.head.caseId}/minutes/${page.line.minutesId}`}
      />
      <div className="px-4 py-4">
        <EditForm
          caseId={page.head.caseId}
          minutesId={page.line.minutesId}
          section={found.section}
          entry={found.entry}
          speakers={page.speakers}
          nextId={page.nextId}
        />
      </div>
    </>
  )
}
