import type { ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { FormPage } from '@/components/layout/form-page'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { NewStaffForm } from '@/components/staff/new-staff-form'
import { RenewForm } from '@/components/staff/renew-form'
import type { ServiceActions } from '@/components/staff/service-button'
import { staffTable } from '@/components/staff/staff-table'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import type { Actor } from '@/lib/domain/access/roles'
import { printedBy } from '@/lib/edge/page/printed-by'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import type { OwnStaffView } from '@/lib/queries/staff/find-own-staff'
import type { StaffRow } from '@/lib/queries/system/present-staff'
import type { OwnStaffPlace } from './own-staff-places'

export interface OwnStaffListProps {
  place: OwnStaffPlace
  view: OwnStaffView
  actor: Actor
  service: ServiceActions
  /** Between the header and the list. */
  above?: ReactNode
}

/** The accounts that the administrators of a court or an institution keep themselves. */
export function OwnStaffList({ place, view, actor, service, above }: OwnStaffListProps) {
  const { words, list, passwordOf } = place
  const add = `${list}/new`
  const nothing = { title: STAFF.empty, link: { href: add, label: STAFF.add, isPrimary: true } }
  return (
    <ListPage
      title={words.title}
      subtitle={words.subtitle}
      printedBy={printedBy(actor)}
      actions={
        <SoftLink href={add} className={buttonClasses('primary')}>
          <Icon name="user-plus" />
          {STAFF.add}
        </SoftLink>
      }
      above={above}
      view={view}
      table={staffTable({ renew: passwordOf, service })}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={STAFF.unit}
      withoutKeys={['/', 'Enter']}
    />
  )
}

/** 添加账号 of the own court or institution. */
export function NewOwnStaff({
  place: { words, list },
  roles,
  action,
}: {
  place: OwnStaffPlace
  roles: OwnStaffView['roles']
  action: FormAction
}) {
  return (
    <FormPage
      trail={[{ label: words.title, href: list }, { label: STAFF.add }]}
      title={STAFF.add}
      endsInSlip
    >
      <NewStaffForm
        roles={roles}
        choices={null}
        action={action}
        listHref={list}
        canSend={hasSms(env())}
      />
    </FormPage>
  )
}

/** 重新发放初始密码, on a page of its own: the slip with the password is printed from it. */
export function RenewOwnStaff({
  place: { words, list },
  account: { id, version, name, hadLink },
  action,
}: {
  place: OwnStaffPlace
  account: StaffRow
  action: FormAction
}) {
  return (
    <FormPage
      trail={[{ label: words.title, href: list }, { label: STAFF.renew }]}
      title={STAFF.renewTitle(name)}
      endsInSlip
    >
      <RenewForm
        accountId={id}
        version={version}
        name={name}
        action={action}
        listHref={list}
        canSend={hasSms(env())}
        hadLink={hadLink}
      />
    </FormPage>
  )
}
