import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { PageSection } from '../../../../_components/page-section'
import { AnswerSection } from './_components/answer-section'
import { AttendanceSection } from './_components/attendance-section'
import { EntrySection } from './_components/entry-section'
import { GiveForm } from './_components/give-form'
import { LeftEntriesHost } from './_components/left-entries-host'

export const metadata: Metadata = { title: MINUTES.title }

type Props = {
  params: Promise<{ caseId: string; minutesId: string }>
  searchParams: Promise<{ edit?: string | string[] }>
}

/** 调解笔录: written while the meeting takes place, then confirmed by the persons present. */
export default async function MinutesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const page = await orNotFound(getMinutes(actor, await params))
  const { head, line, title, ability, mayWrite } = page
  const phrases = await orNotFound(findPhrasesFor(actor, { place: 'minutes' }))
  const path = `/mediator/cases/${head.caseId}/minutes/${line.minutesId}`
  const isDraft = line.state === 'draft'
  const { edit } = await searchParams
  return (
    <>
      <MobileTopBar
        title={title}
        back={`/mediator/cases/${head.caseId}`}
        aside={<Chip tone={line.state === 'confirmed' ? 'ok' : 'neutral'}>{line.stateWords}</Chip>}
      />
      <div className="border-b border-line bg-paper px-4 py-2.5">
        <p className="break-words font-semibold">{head.between}</p>
        <p className="text-sm text-ink-3">
          {head.caseNo} · {line.name}
        </p>
      </div>
      {isDraft ? null : (
        <div className="px-4 py-3">
          <Notice tone={line.state === 'confirmed' ? 'ok' : 'info'}>
            {line.state === 'submitted' ? WRITE_MINUTES.submittedHelp : WRITE_MINUTES.confirmed}
          </Notice>
        </div>
      )}
      {mayWrite ? null : <LeftEntriesHost minutesId={line.minutesId} />}
      <AttendanceSection page={page} />
      {isDraft ? null : <AnswerSection page={page} path={path} />}
      {page.sections.map((section) => (
        <EntrySection
          key={section.section}
          page={page}
          section={section}
          path={path}
          isDraft={mayWrite}
          phrases={phrases}
          editing={typeof edit === 'string' ? edit : undefined}
        />
      ))}
      {isDraft && ability.allowed ? (
        <GiveForm caseId={head.caseId} minutesId={line.minutesId} lastNo={page.lastNo} />
      ) : null}
      {isDraft && !ability.allowed ? (
        <PageSection title={MINUTES_ENTRY.submit}>
          <p className="text-ink-2">{ability.why}</p>
        </PageSection>
      ) : null}
    </>
  )
}
