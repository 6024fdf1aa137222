import type { Metadata } from 'next'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { EmptyList } from '@/components/list/empty-list'
import { ListForm } from '@/components/list/list-form'
import { ListPage } from '@/components/list/list-page'
import { SearchInput } from '@/components/list/search-input'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ONLINE } from '@/lib/labels/zh-CN/security'
import { findOnlineUsers, ONLINE_PARAMS } from '@/lib/queries/security/find-online'
import { ONLINE_TABLE } from './_components/online-table'

export const metadata: Metadata = { title: ONLINE.title }

const PATH = '/security'

/** 在线用户: the security administrator's first page. */
export default async function OnlinePage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const address = readParams(await searchParams, ONLINE_PARAMS)
  const view = await orNotFound(findOnlineUsers(actor, address))
  const hrefOf = (side: 'staff' | 'party') => (side === 'staff' ? PATH : `${PATH}?side=${side}`)
  return (
    <ListPage
      title={ONLINE.title}
      subtitle={ONLINE.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      tabs={(['staff', 'party'] as const).map((side) => ({
        href: hrefOf(side),
        label: ONLINE.sides[side],
        isCurrent: side === view.side,
      }))}
      filter={
        <ListForm
          action={PATH}
          values={{ q: view.q ?? undefined, side: view.side }}
          className="max-w-[22rem] p-3"
        >
          <input type="hidden" name="side" value={view.side} />
          <SearchInput q={view.q ?? undefined} label={ONLINE.search} hint={ONLINE.searchHint} />
        </ListForm>
      }
      above={
        <>
          <UnreadAnnouncement />
          {view.total > view.rows.length ? (
            <Notice className="mb-4">{ONLINE.more(view.rows.length)}</Notice>
          ) : null}
        </>
      }
      table={ONLINE_TABLE}
      empty={
        <EmptyList
          isNarrowed={view.q !== null}
          noMatch={{
            title: ONLINE.noMatch,
            link: { href: hrefOf(view.side), label: ONLINE.sides[view.side] },
          }}
          nothing={{ title: ONLINE.empty }}
        />
      }
      unit={ONLINE.unit}
      withoutKeys={['Enter']}
    />
  )
}
