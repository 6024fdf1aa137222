import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { ProposalForm } from '@/components/proposal/proposal-form'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { FACTOR_RESET } from '@/lib/labels/zh-CN/second-factor'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { getStaffAccount } from '@/lib/queries/system/get-staff-account'
import { proposeFactorResetAction } from '../../actions'

export const metadata: Metadata = { title: FACTOR_RESET.act }

const LIST = '/system/accounts'

/** 重置两步验证: proposed here to a second person, for one who has lost the phone. */
export default async function ResetFactorPage({
  params,
}: {
  params: Promise<{ accountId: string }>
}) {
  const account = await orNotFound(getStaffAccount(await requireActor(), await params))
  if (!account.hasSecondFactor || account.isOwn) notFound()
  const title = FACTOR_RESET.title(account.name)
  return (
    <FormPage
      trail={[{ label: STAFF.title, href: LIST }, { label: FACTOR_RESET.act }]}
      title={title}
    >
      <ProposalForm
        label={title}
        action={proposeFactorResetAction}
        cancelHref={LIST}
        listHref="/system/proposals"
      >
        <input type="hidden" name="accountId" value={account.id} />
        <p className="text-ink-2">{FACTOR_RESET.lead}</p>
      </ProposalForm>
    </FormPage>
  )
}
