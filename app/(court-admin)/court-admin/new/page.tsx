import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { NewStaffForm } from '@/components/staff/new-staff-form'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { createOwnStaffAction } from '../actions'

export const metadata: Metadata = { title: STAFF.add }

/** 添加账号 of the own court. */
export default async function NewCourtStaffPage() {
  const { roles } = await orNotFound(findOwnStaffList(await requireActor(), {}))
  return (
    <FormPage
      trail={[{ label: OWN_STAFF.court.title, href: '/court-admin' }, { label: STAFF.add }]}
      title={STAFF.add}
      endsInSlip
    >
      <NewStaffForm
        roles={roles}
        choices={null}
        action={createOwnStaffAction}
        listHref="/court-admin"
      />
    </FormPage>
  )
}
