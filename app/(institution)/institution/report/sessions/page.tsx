import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { VIDEO_SESSIONS } from '@/lib/labels/zh-CN/video-report'
import { findVideoSessions, SESSION_NAMES } from '@/lib/queries/institution/find-video-sessions'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { sessionTable } from './_components/session-table'

export const metadata: Metadata = { title: VIDEO_SESSIONS.title }

const PATH = '/institution/report/sessions'

/** 视频调解会: the sessions that a number of the report counts. */
export default async function SessionsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const names = [...SESSION_NAMES, ...PAGE_PARAMS]
  const view = await orNotFound(findVideoSessions(actor, readParams(await searchParams, names)))
  const links = listLinks(PATH, view.params, view)
  const { since: from, until: to, type, source, mediator } = view.params
  const report = {
    href: pageHref('/institution/report', { from, to, type, source, mediator }),
    label: VIDEO_SESSIONS.report,
  }
  return (
    <ListPage
      title={VIDEO_SESSIONS.title}
      subtitle={view.subtitle}
      trail={<Breadcrumb items={[report, { label: VIDEO_SESSIONS.title }]} />}
      printedBy={printedBy(actor)}
      view={view}
      table={sessionTable(view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={false}
          stale={{
            title: VIDEO_SESSIONS.stale,
            link: { href: links.firstHref, label: VIDEO_SESSIONS.first },
          }}
          noMatch={{
            icon: 'search-x',
            title: VIDEO_SESSIONS.emptyTitle,
            text: VIDEO_SESSIONS.emptyText,
            link: report,
          }}
          nothing={{
            title: VIDEO_SESSIONS.emptyTitle,
            text: VIDEO_SESSIONS.emptyText,
            link: report,
          }}
        />
      }
      unit={VIDEO_SESSIONS.unit}
      exported={{ list: 'video_sessions', params: view.params }}
      links={links}
    />
  )
}
