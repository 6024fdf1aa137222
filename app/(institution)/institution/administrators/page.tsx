import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { staffTable } from '@/components/staff/staff-table'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { disableOwnStaffAction, enableOwnStaffAction } from './actions'

const WORDS = OWN_STAFF.institution
const NEW = '/institution/administrators/new'

export const metadata: Metadata = { title: WORDS.title }

/** 机构管理员: the administrators of the own institution. */
export default async function AdministratorsPage() {
  const actor = await requireActor()
  const view = await orNotFound(findOwnStaffList(actor, {}))
  const nothing = { title: STAFF.empty, link: { href: NEW, label: STAFF.add, isPrimary: true } }
  return (
    <ListPage
      title={WORDS.title}
      subtitle={WORDS.subtitle}
      printedBy={printedBy(actor)}
      actions={
        <SoftLink href={NEW} className={buttonClasses('primary')}>
          <Icon name="user-plus" />
          {STAFF.add}
        </SoftLink>
      }
      view={view}
      table={staffTable({
        renew: (accountId) => `/institution/administrators/${accountId}/password`,
        service: { disable: disableOwnStaffAction, enable: enableOwnStaffAction },
      })}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={STAFF.unit}
      withoutKeys={['/', 'Enter']}
    />
  )
}
