import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { NewStaffForm } from '@/components/staff/new-staff-form'
import { requireActor } from '@/lib/auth/require-actor'
import { OPENED_ROLES } from '@/lib/domain/setup/staff-accounts'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createStaffAccountAction } from '../actions'

export const metadata: Metadata = { title: STAFF.add }

/** 添加账号; `institution`: code of the one whose page led here, chosen already. */
export default async function NewStaffPage({ searchParams }: SearchParamsProps) {
  const choices = await orNotFound(getSetUpChoices(await requireActor(), {}))
  const { institution } = readParams(await searchParams, ['institution'])
  return (
    <FormPage
      trail={[{ label: STAFF.title, href: '/system/accounts' }, { label: STAFF.add }]}
      title={STAFF.add}
      endsInSlip
    >
      <NewStaffForm
        roles={OPENED_ROLES}
        choices={choices}
        institution={choices.institutions.find(({ code }) => code === institution)?.code}
        action={createStaffAccountAction}
        listHref="/system/accounts"
      />
    </FormPage>
  )
}
