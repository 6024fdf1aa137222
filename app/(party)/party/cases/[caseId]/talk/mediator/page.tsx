import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { AudienceBand } from '@/components/thread/audience-band'
import { FilesRefused } from '@/components/thread/files-refused'
import { MessageList } from '@/components/thread/message-list'
import { TalkNews } from '@/components/thread/talk-news'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { TalkForm } from '@/components/thread/talk-form'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOwnCaucus } from '@/lib/queries/party/get-own-caucus'
import { sayToMediatorAction, takeBackAction } from '../actions'
import { TakenBackNotice } from '../_components/taken-back-notice'

export const metadata: Metadata = { title: PARTY_TALK.caucusTitle }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ back?: string | string[]; refused?: string | string[] }>
}

/** 单独和调解员说: what is said here reaches the mediator alone. */
export default async function OwnCaucusPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { back, refused } = await searchParams
  const view = await orNotFound(getOwnCaucus(await requireActor(), { caseId }))
  const mostMb = await readFileLimit()
  const { messages, partyId, freshId } = view
  return (
    <>
      <MobileTopBar
        title={PARTY_TALK.caucusTitle}
        back={<BackLink href={`/party/cases/${caseId}/talk`} />}
      />
      <AudienceBand
        audience="caucus"
        title={SEEN_BY.caucus.band}
        help={PARTY_TALK.caucusHelp(view.others)}
      />
      <TalkNews
        stream={`/api/party/cases/${caseId}/talk/stream`}
        after={view.lastHeardId}
        here={{
          name: partyId,
          otherHref: `/party/cases/${caseId}/talk`,
          otherWords: PARTY_TALK.toAll,
        }}
      />
      <div className="flex flex-col gap-3 p-3">
        <TakenBackNotice back={back} />
        <FilesRefused code={refused} />
        <section
          aria-label={PARTY_TALK.caucusTitle}
          className="rounded-lg border-2 border-dashed border-edge bg-paper p-4"
        >
          {messages.length === 0 ? (
            <p className="mb-3 text-ink-2">{PARTY_TALK.empty}</p>
          ) : (
            <MessageList
              caseId={caseId}
              messages={messages}
              audience="caucus"
              acts={(message) =>
                message.mayTakeBack ? (
                  <TakeBackForm action={takeBackAction} caseId={caseId} message={message} />
                ) : null
              }
            />
          )}
          {view.isOpen ? (
            <TalkForm
              key={messages.filter(({ isOwn }) => isOwn).length}
              action={sayToMediatorAction}
              audience="caucus"
              label={PARTY_TALK.reply}
              button={PARTY_TALK.sendToMediator}
              fields={{ caseId, messageId: freshId, partyId }}
              mostMb={mostMb}
            />
          ) : (
            <Notice tone="warn">{PARTY_TALK.over}</Notice>
          )}
        </section>
        <SoftLink
          href={`/party/cases/${caseId}/talk`}
          className="flex min-h-12 items-center justify-center text-court underline underline-offset-4"
        >
          {PARTY_TALK.goToAll}
        </SoftLink>
      </div>
      <WordNotes of={NOTED.talk} />
    </>
  )
}
