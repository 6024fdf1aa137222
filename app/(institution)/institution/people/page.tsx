import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { hideableColumns } from '@/components/list/data-table'
import { ExportBar } from '@/components/list/export-bar'
import { ExportLink } from '@/components/list/export-link'
import { SelectionArea } from '@/components/list/selection'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { parseMobile } from '@/lib/domain/identity/phone'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { PEOPLE, peopleState } from '@/lib/labels/zh-CN/people'
import { now } from '@/lib/platform/clock'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { PEOPLE_ORDERS, peopleParams, PEOPLE_STATES } from '@/lib/queries/institution/people-filter'
import { NoPeople } from './_components/no-people'
import { PeopleSearch } from './_components/people-search'
import { peopleColumns, PeopleTable } from './_components/people-table'

export const metadata: Metadata = { title: PEOPLE.title }

const PATH = '/institution/people'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 服务人员列表 (操作手册 3.7). */
export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor()
  const asking = readParams(await searchParams, ['q', 'state', 'type', 'order', ...PAGE_PARAMS])
  // Sent without script, a whole phone number stands in the address: it does not stay there.
  const phone = parseMobile(asking.q ?? '')
  if (phone.ok) redirect(pageHref(PATH, { ...asking, q: phone.value.slice(-4) }))
  const view = await orNotFound(findMediators(actor, asking))
  const { query, rows, total, preference, awaiting } = view
  const [params, size] = [peopleParams(query), sizeInAddress(view.size)]
  const [columns, links, resetHref] = [
    peopleColumns(view.from),
    listLinks(PATH, params, view),
    pageHref(PATH, { size }),
  ]
  return (
    <div data-print="list">
      <PageHeader
        title={PEOPLE.title}
        subtitle={PEOPLE.subtitle}
        actions={
          <>
            <ListViewButton
              list="people"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="mediators" params={params} />
            {awaiting > 0 ? (
              <SoftLink href={`${PATH}/passwords`} className={cn(buttonClasses(), 'phone:flex-1')}>
                {PASSWORDS.link(awaiting)}
              </SoftLink>
            ) : null}
            <SoftLink href="/institution/imports" className={cn(buttonClasses(), 'phone:flex-1')}>
              {PEOPLE.import}
            </SoftLink>
            <SoftLink
              href={`${PATH}/new`}
              className={cn(buttonClasses('primary'), 'phone:basis-full')}
            >
              {PEOPLE.add}
            </SoftLink>
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <ListFrame>
        <Card flush>
          <PeopleSearch
            params={params}
            size={size}
            resetHref={resetHref}
            orders={PEOPLE_ORDERS.map((order) => ({ value: order, label: PEOPLE.orders[order] }))}
            states={PEOPLE_STATES.map((state) => ({ value: state, label: peopleState[state] }))}
            types={DISPUTE_TYPES.map((type) => ({ value: type, label: disputeType[type] }))}
          />
          <SelectionArea ids={rows.map(({ mediatorId }) => mediatorId)}>
            <ListKeys rowsKey={rows.map(({ mediatorId }) => mediatorId).join()}>
              <PeopleTable
                columns={columns}
                rows={rows}
                preference={preference}
                empty={
                  <NoPeople
                    isNarrowed={Boolean(query.q || query.state || query.type)}
                    total={total}
                    firstHref={links.firstHref}
                  />
                }
              />
            </ListKeys>
            <ExportBar
              list="mediators"
              label={PEOPLE.bulk}
              unit={PEOPLE.unit}
              order={params.order}
            />
          </SelectionArea>
          <CaseListFoot unit={PEOPLE.unit} view={{ ...view, isMore: false }} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
