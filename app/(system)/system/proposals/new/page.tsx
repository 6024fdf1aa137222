import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormField } from '@/components/forms/form-field'
import { FormPage } from '@/components/layout/form-page'
import { ProposalForm } from '@/components/proposal/proposal-form'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { requireActor } from '@/lib/auth/require-actor'
import { mayAct } from '@/lib/domain/access/policy'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { proposeAdministratorAction } from './actions'

export const metadata: Metadata = { title: PROPOSAL.add }

const LIST = '/system/proposals'

/** 添加管理员: one of the three, to be confirmed by a security administrator. */
export default async function NewAdministratorPage() {
  if (!mayAct(await requireActor(), 'administrator:propose', {})) notFound()
  const { fields, help } = PROPOSAL
  return (
    <FormPage
      trail={[{ label: PROPOSAL.title, href: LIST }, { label: PROPOSAL.add }]}
      title={PROPOSAL.add}
    >
      <ProposalForm
        label={PROPOSAL.add}
        action={proposeAdministratorAction}
        cancelHref={LIST}
        listHref={LIST}
      >
        <p className="text-ink-2">{PROPOSAL.addLead}</p>
        <FormField name="role" label={fields.role} group required>
          <div className="grid gap-x-6 sm:grid-cols-3">
            {PROPOSAL.roles.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </FormField>
        <FormField name="name" label={fields.name} required>
          <Input maxLength={30} autoComplete="off" />
        </FormField>
        <FormField name="phone" label={fields.phone} help={help.phone} required>
          <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
        </FormField>
        <FormField
          name="identityNumber"
          label={fields.identityNumber}
          help={help.identityNumber}
          required
        >
          <Input maxLength={20} autoComplete="off" />
        </FormField>
      </ProposalForm>
    </FormPage>
  )
}
