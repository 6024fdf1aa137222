import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { TalkNews } from '@/components/thread/talk-news'
import { FilesRefused } from '@/components/thread/files-refused'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getTalk } from '@/lib/queries/mediator/get-talk'
import { BiddingsPart } from './_components/biddings-part'
import { CaucusColumn } from './_components/caucus-column'
import { TopicsColumn } from './_components/topics-column'

export const metadata: Metadata = { title: TALK.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ refused?: string | string[] }>
}

/**
 * 异步调解: what is for all in the middle, the conversation with each party beside it; one below the
 * other on a phone.
 */
export default async function TalkPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { refused } = await searchParams
  const view = await orNotFound(getTalk(await requireActor(), { caseId }))
  const mostMb = await readFileLimit()
  const { head, toAll, caucuses } = view
  const [first, ...others] = caucuses
  const mayWrite = view.ability.allowed
  const column = (caucus: (typeof caucuses)[number]) => (
    <CaucusColumn key={caucus.partyId} {...{ caseId, caucus, mayWrite, mostMb }} />
  )
  return (
    <>
      <MobileTopBar title={TALK.title} back={`/mediator/cases/${caseId}`} />
      <div data-wide className="bg-ground">
        <div className="border-b border-line bg-paper px-4 py-2.5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1 basis-[12rem]">
              <p className="break-words font-semibold">{head.between}</p>
              <p className="text-sm text-ink-3">
                {head.caseNo} · {head.dispute}
              </p>
            </div>
            {toAll.allowed ? (
              <SoftLink
                href={`/mediator/cases/${caseId}/talk/open`}
                className={`${buttonClasses('primary')} min-h-11`}
              >
                <Icon name="plus" />
                {TALK.openTopic}
              </SoftLink>
            ) : null}
          </div>
          <nav aria-label={TALK.jump} className="mt-2 flex flex-wrap gap-2 lg:hidden">
            <a href="#all" className={`${buttonClasses()} min-h-11`}>
              <Icon name="eye" />
              {TALK.all}
            </a>
            {caucuses.map(({ partyId, name }) => (
              <a key={partyId} href={`#c-${partyId}`} className={`${buttonClasses()} min-h-11`}>
                <Icon name="lock" />
                {TALK.caucus(name)}
              </a>
            ))}
          </nav>
        </div>
        <TalkNews stream={`/api/mediator/cases/${caseId}/talk/stream`} after={view.lastHeardId} />
        <div className="m-3 empty:hidden">
          <FilesRefused code={refused} />
        </div>
        {toAll.allowed ? null : (
          <Notice tone="warn" className="m-3">
            {toAll.why}
          </Notice>
        )}
        <div className="grid items-start gap-3 p-3 lg:grid-cols-[1fr_1.22fr_1fr]">
          {first ? <div className="order-2 min-w-0 lg:order-1">{column(first)}</div> : null}
          <div className="order-1 flex min-w-0 flex-col gap-3 lg:order-2">
            <TopicsColumn caseId={caseId} view={view} mostMb={mostMb} />
            <BiddingsPart caseId={caseId} view={view} />
          </div>
          <div className="order-3 flex min-w-0 flex-col gap-3">{others.map(column)}</div>
        </div>
      </div>
    </>
  )
}
