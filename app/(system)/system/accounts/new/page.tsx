import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { NewStaffForm } from '@/components/staff/new-staff-form'
import { requireActor } from '@/lib/auth/require-actor'
import { OPENED_ROLES } from '@/lib/domain/setup/staff-accounts'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createStaffAccountAction } from '../actions'

export const metadata: Metadata = { title: STAFF.add }

/**
 * 添加账号; `institution`: code of the one whose page led here, chosen already; `from=setup` and
 * `role`: opened from 初始设置 for such an account, and back there.
 */
export default async function NewStaffPage({ searchParams }: SearchParamsProps) {
  const { courts, institutions } = await orNotFound(getSetUpChoices(await requireActor(), {}))
  const { institution, role, from } = readParams(await searchParams, [
    'institution',
    'role',
    'from',
  ])
  const list =
    from === 'setup'
      ? { label: SET_UP.title, href: '/system/setup' }
      : { label: STAFF.title, href: '/system/accounts' }
  return (
    <FormPage trail={[list, { label: STAFF.add }]} title={STAFF.add} endsInSlip>
      <NewStaffForm
        roles={OPENED_ROLES}
        choices={{ courts, institutions }}
        institution={institutions.find(({ code }) => code === institution)?.code}
        action={createStaffAccountAction}
        role={OPENED_ROLES.find((each) => each === role)}
        listHref={list.href}
        canSend={hasSms(env())}
        toList={from === 'setup' ? STAFF.toSetUp : STAFF.toList}
      />
    </FormPage>
  )
}
