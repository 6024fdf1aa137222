import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { RenewForm } from '@/components/staff/renew-form'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { getOwnStaffAccount } from '@/lib/queries/staff/find-own-staff'
import { renewOwnPasswordAction } from '../../actions'

export const metadata: Metadata = { title: STAFF.renew }

/** 重新发放初始密码, on a page of its own: the slip with the password is printed from it. */
export default async function RenewAdministratorPage({
  params,
}: {
  params: Promise<{ accountId: string }>
}) {
  const { id, version, name } = await orNotFound(
    getOwnStaffAccount(await requireActor(), await params),
  )
  return (
    <FormPage
      trail={[
        { label: OWN_STAFF.institution.title, href: '/institution/administrators' },
        { label: STAFF.renew },
      ]}
      title={STAFF.renewTitle(name)}
      endsInSlip
    >
      <RenewForm
        accountId={id}
        version={version}
        name={name}
        action={renewOwnPasswordAction}
        listHref="/institution/administrators"
      />
    </FormPage>
  )
}
