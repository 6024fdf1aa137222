import type { Metadata } from 'next'
import { NewOwnStaff } from '@/app/_components/own-staff'
import { OWN_STAFF_PLACES } from '@/app/_components/own-staff-places'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { createOwnStaffAction } from '../actions'

export const metadata: Metadata = { title: STAFF.add }

/** 添加账号 of the own institution. */
export default async function NewAdministratorPage() {
  const { roles } = await orNotFound(findOwnStaffList(await requireActor(), {}))
  return (
    <NewOwnStaff place={OWN_STAFF_PLACES.institution} roles={roles} action={createOwnStaffAction} />
  )
}
