import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { ProposalForm } from '@/components/proposal/proposal-form'
import { RenewForm } from '@/components/staff/renew-form'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { getStaffAccount } from '@/lib/queries/system/get-staff-account'
import { proposePasswordAction, renewStaffPasswordAction } from '../../actions'

export const metadata: Metadata = { title: STAFF.renew }

const LIST = '/system/accounts'

/**
 * 重新发放初始密码, on a page of its own: the slip with the password is printed from it. Of the three
 * administrators it is proposed to a second person.
 */
export default async function RenewPage({ params }: { params: Promise<{ accountId: string }> }) {
  const { id, version, name, needsSecond, hadLink } = await orNotFound(
    getStaffAccount(await requireActor(), await params),
  )
  const title = STAFF.renewTitle(name)
  return (
    <FormPage
      trail={[{ label: STAFF.title, href: LIST }, { label: STAFF.renew }]}
      title={title}
      endsInSlip
    >
      {needsSecond ? (
        <ProposalForm
          label={title}
          action={proposePasswordAction}
          cancelHref={LIST}
          listHref="/system/proposals"
        >
          <input type="hidden" name="accountId" value={id} />
          <input type="hidden" name="version" value={version} />
          <p className="text-ink-2">{PROPOSAL.renewLead}</p>
        </ProposalForm>
      ) : (
        <RenewForm
          accountId={id}
          version={version}
          name={name}
          action={renewStaffPasswordAction}
          listHref={LIST}
          canSend={hasSms(env())}
          hadLink={hadLink}
        />
      )}
    </FormPage>
  )
}
