import type { Metadata } from 'next'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { DataTable } from '@/components/list/data-table'
import { EmptyList } from '@/components/list/empty-list'
import { PaginationNav } from '@/components/list/pagination-nav'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { DESK } from '@/lib/labels/zh-CN/court-desk'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { findApplicationsAtCourt } from '@/lib/queries/court/find-applications'
import {
  DESK_PAGE_SIZE,
  DESK_TABS,
  findCourtDesk,
  type DeskView,
} from '@/lib/queries/court/find-court-desk'
import { WaitingApplications } from '../_components/waiting-applications'
import { ChaseSelected } from './_components/chase-cells'
import { DeskMatrix } from './_components/desk-matrix'
import { deskTable } from './_components/desk-table'

export const metadata: Metadata = { title: DESK.title }

const PATH = '/court/desk'

/**
 * 引调与督办: where the court's cases wait and how much time is left; every number opens the list below
 * it.
 */
export default async function CourtDeskPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['tab', 'node', 'age', 'page'])
  const view = await orNotFound(findCourtDesk(actor, params))
  const applications = await orNotFound(findApplicationsAtCourt(actor, {}))
  const recallable = view.nodes.find(({ node }) => node === 'acceptance')?.ages.overdue ?? 0
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        title={DESK.title}
        subtitle={DESK.subtitle(view.open, recallable, view.tabs.returned)}
        actions={
          mayRoleAct(actor.role, 'referral:register') ? (
            <SoftLink href="/court/refer" className={buttonClasses('primary')}>
              {REGISTER.title}
            </SoftLink>
          ) : null
        }
      />
      <UnreadAnnouncement />
      <div className="flex flex-col gap-4">
        <DeskMatrix nodes={view.nodes} node={view.node} age={view.age} path={PATH} />
        <WaitingApplications lines={applications} />
        <DeskList view={view} />
      </div>
    </>
  )
}

function DeskList({ view }: { view: DeskView }) {
  const { tab, node, age, page, rows, from, total } = view
  const place = tab ? { tab } : { node, age }
  const pageAt = (number: number) =>
    pageHref(PATH, { ...place, page: number > 1 ? number : undefined })
  return (
    <Card flush>
      <TabsNav
        label={DESK.tabsLabel}
        tabs={DESK_TABS.map((each) => ({
          href: pageHref(PATH, { tab: each }),
          label: DESK.tabs[each],
          count: view.tabs[each],
          isCurrent: each === tab,
        }))}
      />
      {tab === null ? (
        <p className="flex flex-wrap items-center gap-x-4 px-4 py-2.5">
          <span className="font-semibold">
            {DESK.filtered(node ? DESK.nodes[node] : DESK.tabs.all, age && DESK.ages[age])}
          </span>
          <SoftLink
            href={PATH}
            className="rounded-sm text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center"
          >
            {DESK.clear}
          </SoftLink>
        </p>
      ) : null}
      <ChaseSelected rows={rows}>
        <DataTable
          {...deskTable(rows)}
          rows={rows}
          empty={
            <EmptyList
              isNarrowed={tab !== 'first'}
              noMatch={DESK.empty.other}
              nothing={DESK.empty.first}
            />
          }
        />
      </ChaseSelected>
      {view.isCut ? (
        <p className="px-4 py-2.5 text-ink-3">
          {DESK.end}{' '}
          <SoftLink href="/court/cases" className="text-court underline underline-offset-4">
            {DESK.toList}
          </SoftLink>
        </p>
      ) : null}
      <PaginationNav
        total={total}
        unit={DESK.unit}
        range={{ from, to: Math.min(total, from + DESK_PAGE_SIZE - 1) }}
        previousHref={page > 1 ? pageAt(page - 1) : null}
        nextHref={view.hasNext ? pageAt(page + 1) : null}
      />
    </Card>
  )
}
