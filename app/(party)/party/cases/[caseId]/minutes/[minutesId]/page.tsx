import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WordNotes } from '@/components/layout/word-notes'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MINUTES_ANSWERS } from '@/lib/domain/minutes/decide-answer'
import { OWN_MINUTES } from '@/lib/labels/zh-CN/own-minutes'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnMinutes } from '@/lib/queries/party/get-own-minutes'
import { AnswerSection } from './_components/answer-section'
import { MinutesText } from './_components/minutes-text'

export const metadata: Metadata = { title: OWN_MINUTES.title }

type Props = {
  params: Promise<{ caseId: string; minutesId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** One of the minutes: read from the beginning to the end, then confirmed or not. */
export default async function OwnMinutesPage({ params, searchParams }: Props) {
  const { caseId, minutesId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getOwnMinutes(await requireActor(), { caseId, minutesId }))
  const answered = MINUTES_ANSWERS.find((answer) => answer === done)
  return (
    <>
      <MobileTopBar
        title={`${view.name} · ${view.of}`}
        back={<BackLink href={`/party/cases/${caseId}/minutes`} />}
      />
      <div className="flex flex-col gap-3 py-3">
        {answered ? (
          <Notice tone="ok" className="mx-3">
            {OWN_MINUTES.done[answered]}
          </Notice>
        ) : null}
        {view.isConfirmed ? (
          <Notice tone="ok" className="mx-3">
            {OWN_MINUTES.confirmed}
          </Notice>
        ) : (
          <section className="flex flex-col gap-2 bg-paper p-4">
            <p>{OWN_MINUTES.help}</p>
            <p>{OWN_MINUTES.effect}</p>
            <p>{OWN_MINUTES.without}</p>
          </section>
        )}
        <div className="self-end px-3 empty:hidden">
          <ReadAloud target="minutes" />
        </div>
        <MinutesText view={view} id="minutes" />
        <AnswerSection view={view} />
      </div>
      <WordNotes of={NOTED.minutes} />
    </>
  )
}
