import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { staffTable } from '@/components/staff/staff-table'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findStaff } from '@/lib/queries/system/find-staff'

export const metadata: Metadata = { title: STAFF.title }

const LIST = '/system/accounts'
const NEW = `${LIST}/new`

/** 账号: of courts' users, institutions' administrators and those who run the platform. */
export default async function StaffPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findStaff(actor, readParams(await searchParams, PAGE_PARAMS)))
  const nothing = { title: STAFF.empty, link: { href: NEW, label: STAFF.add, isPrimary: true } }
  return (
    <ListPage
      title={STAFF.title}
      subtitle={STAFF.subtitle}
      printedBy={printedBy(actor)}
      actions={
        <SoftLink href={NEW} className={buttonClasses('primary')}>
          <Icon name="user-plus" />
          {STAFF.add}
        </SoftLink>
      }
      view={view}
      table={staffTable({
        renew: (accountId) => `${LIST}/${accountId}/password`,
        resetFactor: (accountId) => `${LIST}/${accountId}/second-factor`,
      })}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={STAFF.unit}
      links={listLinks(LIST, {}, view)}
      withoutKeys={['/', 'Enter']}
    />
  )
}
