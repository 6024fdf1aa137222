import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { getStaffAccount } from '@/lib/queries/system/get-staff-account'
import { renewStaffPasswordAction } from '../../actions'
import { RenewForm } from './_components/renew-form'

export const metadata: Metadata = { title: STAFF.renew }

/** 重新发放初始密码, on a page of its own: the slip with the password is printed from it. */
export default async function RenewPage({ params }: { params: Promise<{ accountId: string }> }) {
  const { id, version, name } = await orNotFound(
    getStaffAccount(await requireActor(), await params),
  )
  return (
    <FormPage
      trail={[{ label: STAFF.title, href: '/system/accounts' }, { label: STAFF.renew }]}
      title={STAFF.renewTitle(name)}
      endsInSlip
    >
      <RenewForm accountId={id} version={version} name={name} action={renewStaffPasswordAction} />
    </FormPage>
  )
}
