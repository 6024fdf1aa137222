import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/forms/list-view-button'
import { KeysHelp } from '@/components/layout/keys-help'
import { ListFrame } from '@/components/layout/list-frame'
import { ListKeys } from '@/components/layout/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/ui/data-table'
import { ExportLink } from '@/components/ui/export-link'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { parseMobile } from '@/lib/domain/identity/phone'
import { pageHref, readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { PEOPLE, peopleState } from '@/lib/labels/zh-CN/people'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { PEOPLE_STATES } from '@/lib/queries/institution/people-filter'
import { NoPeople } from './_components/no-people'
import { PeopleSearch } from './_components/people-search'
import { peopleColumns, PeopleTable } from './_components/people-table'

export const metadata: Metadata = { title: PEOPLE.title }

const PATH = '/institution/people'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 服务人员列表 (操作手册 3.7). */
export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['q', 'state', 'type', 'after', 'before', 'from'])
  // Sent without script, a whole phone number stands in the address: it does not stay there.
  const phone = parseMobile(params.q ?? '')
  if (phone.ok) redirect(pageHref(PATH, { ...params, q: phone.value.slice(-4) }))
  const { asked, rows, from, total, preference, previous, next } = await shown(findMediators(actor, params))
  return (
    <div data-print="list">
      <PageHeader
        title={PEOPLE.title}
        subtitle={PEOPLE.subtitle}
        actions={
          <>
            <PrintButton />
            <ExportLink list="mediators" params={asked} />
            <Link href="/institution/imports" className={buttonClasses()}>{PEOPLE.import}</Link>
            <Link href={`${PATH}/new`} className={buttonClasses('primary')}>{PEOPLE.add}</Link>
          </>
        }
      />
      <ListFrame>
        <Card flush>
          <PeopleSearch
            asked={asked}
            states={PEOPLE_STATES.map((state) => ({ value: state, label: peopleState[state] }))}
            types={DISPUTE_TYPES.map((type) => ({ value: type, label: disputeType[type] }))}
          />
          <ListKeys rowsKey={rows.map(({ mediatorId }) => mediatorId).join()}>
            <PeopleTable
              rows={rows}
              from={from}
              preference={preference}
              empty={<NoPeople isNarrowed={Boolean(asked.q || asked.state || asked.type)} total={total} firstHref={pageHref(PATH, asked)} />}
            />
          </ListKeys>
          <PaginationNav
            total={total}
            unit={PEOPLE.unit}
            range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
            previousHref={previous && pageHref(PATH, { ...asked, before: previous, from: from - PAGE_SIZE })}
            nextHref={next && pageHref(PATH, { ...asked, after: next, from: from + rows.length })}
          >
            <ListViewButton list="people" columns={hideableColumns(peopleColumns(1))} preference={preference} action={savePreferenceAction} />
            <KeysHelp />
          </PaginationNav>
        </Card>
      </ListFrame>
    </div>
  )
}
