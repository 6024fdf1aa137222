import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { TalkNews } from '@/components/thread/talk-news'
import { AudienceBand } from '@/components/thread/audience-band'
import { FilesRefused } from '@/components/thread/files-refused'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOwnTalk } from '@/lib/queries/party/get-own-talk'
import { TakenBackNotice } from './_components/taken-back-notice'
import { TopicCard } from './_components/topic-card'

export const metadata: Metadata = { title: PARTY_TALK.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ back?: string | string[]; refused?: string | string[] }>
}

/** 一起商量: what is said here is for all. */
export default async function OwnTalkPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { back, refused } = await searchParams
  const view = await orNotFound(getOwnTalk(await requireActor(), { caseId }))
  const mostMb = await readFileLimit()
  return (
    <>
      <MobileTopBar title={PARTY_TALK.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <AudienceBand audience="case" title={SEEN_BY.case.band} help={SEEN_BY.case.help} />
      <TalkNews
        stream={`/api/party/cases/${caseId}/talk/stream`}
        after={view.lastHeardId}
        here={{
          name: 'all',
          otherHref: `/party/cases/${caseId}/talk/mediator`,
          otherWords: PARTY_TALK.toMediator,
        }}
      />
      <div className="flex flex-col gap-3 p-3">
        <TakenBackNotice back={back} />
        <FilesRefused code={refused} />
        {view.shut === null ? null : <Notice tone="warn">{view.shut}</Notice>}
        {view.topics.length === 0 ? (
          <p className="rounded-lg bg-paper p-4 text-ink-2">{PARTY_TALK.noTopics}</p>
        ) : null}
        {view.topics.map((topic) => (
          <TopicCard
            key={topic.id}
            caseId={caseId}
            topic={topic}
            isOpen={view.shut === null}
            mayOffer={view.mayOffer}
            mostMb={mostMb}
          />
        ))}
        {view.hasBiddings ? (
          <SoftLink
            href={`/party/cases/${caseId}/talk/blind`}
            className="flex min-h-14 items-center gap-3 rounded-lg border-2 border-edge bg-paper px-4 font-semibold"
          >
            <Icon name="lock" className="size-[1.15em] shrink-0" />
            <span className="flex-1">{BLIND.title}</span>
            <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
          </SoftLink>
        ) : null}
        <SoftLink
          href={`/party/cases/${caseId}/talk/mediator`}
          className="flex min-h-14 items-center gap-3 rounded-lg border-2 border-dashed border-edge bg-paper px-4 font-semibold"
        >
          <Icon name="lock" className="size-[1.15em] shrink-0" />
          <span className="flex-1">{PARTY_TALK.goToMediator}</span>
          <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
        </SoftLink>
      </div>
      <WordNotes of={NOTED.talk} />
    </>
  )
}
