import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { staffTable } from '@/components/staff/staff-table'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { LOCKS } from '@/lib/labels/zh-CN/security'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findLocks } from '@/lib/queries/security/find-locks'
import { disableStaffAccountAction, enableStaffAccountAction } from './actions'

export const metadata: Metadata = { title: LOCKS.title }

/** 账号锁定: disabling and enabling the accounts of staff. */
export default async function LocksPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findLocks(actor, readParams(await searchParams, PAGE_PARAMS)))
  const nothing = { title: LOCKS.empty }
  return (
    <ListPage
      title={LOCKS.title}
      subtitle={LOCKS.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      table={staffTable({
        service: { disable: disableStaffAccountAction, enable: enableStaffAccountAction },
      })}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={STAFF.unit}
      links={listLinks('/security/accounts', {}, view)}
      withoutKeys={['/', 'Enter']}
    />
  )
}
