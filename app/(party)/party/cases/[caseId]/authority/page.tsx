import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { OWN_AUTHORITY, OWN_PAGE_OTHER, ownPageMistake } from '@/lib/labels/zh-CN/party-authority'
import { getOwnAuthority } from '@/lib/queries/party/get-own-authority'
import { AuthorityForm } from './_components/authority-form'
import { PageForm } from './_components/page-form'
import { PageList } from './_components/page-list'

export const metadata: Metadata = { title: OWN_AUTHORITY.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ added?: string; refused?: string }>
}

/** 授权委托书 of an agent: photos first, then what they grant. */
export default async function OwnAuthorityPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const view = await orNotFound(getOwnAuthority(await requireActor(), { caseId }))
  const { added, refused } = await searchParams
  return (
    <>
      <MobileTopBar
        title={OWN_AUTHORITY.title}
        back={<BackLink href={`/party/cases/${caseId}`} />}
      />
      <section className="flex flex-col gap-5 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-2">
          <p className="text-ink-2">{OWN_AUTHORITY.what}</p>
          <p className="font-semibold">{view.words}</p>
          {[view.term, view.reason].map((line) =>
            line === null ? null : (
              <p key={line}>
                <WholeDays>{line}</WholeDays>
              </p>
            ),
          )}
          {view.isOver ? <p>{OWN_AUTHORITY.closed}</p> : null}
        </div>
        <PageList caseId={caseId} pages={view.pages} />
        {view.mayHandIn ? (
          <>
            {view.state === 'accepted' ? (
              <p className="text-ink-2">{OWN_AUTHORITY.replace}</p>
            ) : null}
            {added ? <Notice tone="ok">{OWN_AUTHORITY.added}</Notice> : null}
            {refused ? (
              <Notice tone="danger" title={OWN_AUTHORITY.refusedTitle}>
                {ownPageMistake[refused] ?? OWN_PAGE_OTHER}
              </Notice>
            ) : null}
            <PageForm caseId={caseId} mostMb={await readFileLimit()} />
            <AuthorityForm view={view} />
          </>
        ) : null}
      </section>
    </>
  )
}
