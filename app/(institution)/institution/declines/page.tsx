import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/list/export-link'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { declineConditions, DECLINES } from '@/lib/labels/zh-CN/decline-list'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { DECLINE_NAMES, declineParams } from '@/lib/queries/institution/decline-filter'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { DeclineSearch } from './_components/decline-search'
import { declineColumns, DeclineTable } from './_components/decline-table'

export const metadata: Metadata = { title: DECLINES.title }

const PATH = '/institution/declines'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 不受理记录: what the institution declined, without anything of the parties. */
export default async function DeclinesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(
    findDeclines(actor, readParams(await searchParams, [...DECLINE_NAMES, ...PAGE_PARAMS])),
  )
  const { rows, query, preference } = view
  const [params, size] = [declineParams(query), sizeInAddress(view.size)]
  const [columns, links, resetHref] = [
    declineColumns(view.from),
    listLinks(PATH, params, view),
    pageHref(PATH, { size }),
  ]
  const conditions = declineConditions(query, view.courts).map(({ words, params: gone }) => ({
    words,
    href: links.hrefOf(Object.fromEntries(gone.map((name) => [name, undefined]))),
  }))
  return (
    <div data-print="list">
      <PageHeader
        title={DECLINES.title}
        subtitle={DECLINES.subtitle}
        actions={
          <>
            <ListViewButton
              list="declines"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="declines" params={params} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <ListFrame>
        <Card flush>
          <DeclineSearch
            action={PATH}
            params={params}
            courts={view.courts}
            size={size}
            resetHref={resetHref}
          />
          <ConditionChips conditions={conditions} resetHref={resetHref} />
          <ListKeys rowsKey={rows.map(({ id }) => id).join()}>
            <DeclineTable
              columns={columns}
              rows={rows}
              preference={preference}
              empty={
                <NoDeclines
                  total={view.total}
                  isNarrowed={conditions.length > 0}
                  firstHref={links.firstHref}
                  resetHref={resetHref}
                />
              }
            />
          </ListKeys>
          <CaseListFoot
            unit={DECLINES.unit}
            view={{ ...view, isMore: false }}
            links={links}
            withoutKeys={['Enter']}
          />
        </Card>
      </ListFrame>
    </div>
  )
}

function NoDeclines({
  total,
  isNarrowed,
  firstHref,
  resetHref,
}: {
  total: number
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}) {
  if (total > 0)
    return (
      <EmptyState
        title={DECLINES.stale}
        action={
          <SoftLink href={firstHref} className={buttonClasses()}>
            {DECLINES.first}
          </SoftLink>
        }
      />
    )
  if (isNarrowed) {
    return (
      <EmptyState
        icon="search-x"
        title={DECLINES.noMatch}
        action={
          <SoftLink href={resetHref} className={buttonClasses()}>
            {DECLINES.filter.reset}
          </SoftLink>
        }
      >
        {DECLINES.noMatchText}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={DECLINES.emptyTitle}
      action={
        <SoftLink href="/institution/cases" className={buttonClasses()}>
          {DECLINES.toList}
        </SoftLink>
      }
    >
      {DECLINES.emptyText}
    </EmptyState>
  )
}
