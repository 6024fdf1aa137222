import type { Metadata } from 'next'
import { RenewOwnStaff } from '@/app/_components/own-staff'
import { OWN_STAFF_PLACES } from '@/app/_components/own-staff-places'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { getOwnStaffAccount } from '@/lib/queries/staff/find-own-staff'
import { renewOwnPasswordAction } from '../../../actions'

export const metadata: Metadata = { title: STAFF.renew }

export default async function RenewCourtStaffPage({
  params,
}: {
  params: Promise<{ accountId: string }>
}) {
  const account = await orNotFound(getOwnStaffAccount(await requireActor(), await params))
  return (
    <RenewOwnStaff
      place={OWN_STAFF_PLACES.court}
      account={account}
      action={renewOwnPasswordAction}
    />
  )
}
