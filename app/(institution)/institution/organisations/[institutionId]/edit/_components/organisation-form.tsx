'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { ANSWER_HOURS } from '@/lib/domain/consultation/answer-clock'
import { INSTITUTION_KINDS, type InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import {
  answerHoursWord,
  INSTITUTION_FIELD,
  institutionKind,
} from '@/lib/labels/zh-CN/organisation-field'
import type { TypeOption } from '@/lib/queries/dictionary/type-options'

const WIDE = 'col-span-full'

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line-2 pt-4 first-of-type:border-t-0 first-of-type:pt-0 sm:grid-cols-2 sm:gap-x-8">
      <h2 className="col-span-full text-md">{title}</h2>
      {children}
    </section>
  )
}

export interface OrganisationFormProps {
  institutionId: string
  version: number
  name: string
  profile: InstitutionProfile
  /** What may be chosen as a specialty. */
  types: readonly TypeOption[]
  action: FormAction
}

/**
 * 修改机构公开资料. What the rules require of a fee, and of a 人民调解 organisation, is explained at the field.
 */
export function OrganisationForm({
  institutionId,
  version,
  name,
  profile,
  types,
  action,
}: OrganisationFormProps) {
  return (
    <ActionForm
      action={action}
      aria-label={ORGANISATIONS.editTitle(name)}
      keepOnDone
      draft={{ key: `edit-institution:${institutionId}`, version }}
    >
      <LeaveGuard />
      <input type="hidden" name="institutionId" value={institutionId} />
      <input type="hidden" name="version" value={version} />
      <Group title={ORGANISATIONS.basics}>
        <FormField name="kind" label={INSTITUTION_FIELD.kind} required>
          <Select
            placeholder={null}
            defaultValue={profile.kind}
            options={INSTITUTION_KINDS.map((kind) => ({
              value: kind,
              label: institutionKind[kind],
            }))}
          />
        </FormField>
        <FormField name="licenceNo" label={INSTITUTION_FIELD.licenceNo} optional>
          <Input defaultValue={profile.licenceNo ?? ''} maxLength={60} />
        </FormField>
        <FormField
          name="acceptsScope"
          label={INSTITUTION_FIELD.acceptsScope}
          help={ORGANISATIONS.scopeHelp}
          required
          className={WIDE}
        >
          <Textarea rows={3} maxCharacters={500} defaultValue={profile.acceptsScope ?? ''} />
        </FormField>
        <FormField
          name="specialties"
          label={INSTITUTION_FIELD.specialties}
          help={ORGANISATIONS.specialtiesHelp}
          group
          required
          className={WIDE}
        >
          <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {types.map(({ value, label }) => (
              <Checkbox
                key={value}
                value={value}
                label={label}
                defaultChecked={profile.specialties.includes(value)}
              />
            ))}
          </div>
        </FormField>
        <FormField
          name="chargesFees"
          label={INSTITUTION_FIELD.chargesFees}
          help={ORGANISATIONS.feesHelp}
          group
          required
          className={WIDE}
        >
          <div className="flex flex-wrap gap-x-6">
            <Radio value="no" label={ORGANISATIONS.no} defaultChecked={!profile.chargesFees} />
            <Radio value="yes" label={ORGANISATIONS.yes} defaultChecked={profile.chargesFees} />
          </div>
        </FormField>
        <FormField
          name="feeStandard"
          label={INSTITUTION_FIELD.feeStandard}
          help={ORGANISATIONS.standardHelp}
          className={WIDE}
        >
          <Textarea rows={3} maxCharacters={500} defaultValue={profile.feeStandard ?? ''} />
        </FormField>
        <FormField
          name="introduction"
          label={INSTITUTION_FIELD.introduction}
          optional
          className={WIDE}
        >
          <Textarea rows={4} maxCharacters={1000} defaultValue={profile.introduction ?? ''} />
        </FormField>
      </Group>
      <Group title={ORGANISATIONS.contact}>
        <FormField
          name="contactPhone"
          label={INSTITUTION_FIELD.contactPhone}
          help={ORGANISATIONS.phoneHelp}
          required
        >
          <Input
            type="tel"
            inputMode="tel"
            defaultValue={profile.contactPhone ?? ''}
            maxLength={40}
          />
        </FormField>
        <FormField
          name="contactPerson"
          label={INSTITUTION_FIELD.contactPerson}
          help={ORGANISATIONS.personHelp}
          optional
        >
          <Input defaultValue={profile.contactPerson ?? ''} maxLength={30} />
        </FormField>
        <FormField name="address" label={INSTITUTION_FIELD.address} optional className={WIDE}>
          <Input defaultValue={profile.address ?? ''} maxLength={120} />
        </FormField>
        <FormField
          name="district"
          label={INSTITUTION_FIELD.district}
          help={ORGANISATIONS.districtHelp}
          optional
        >
          <Input defaultValue={profile.district ?? ''} maxLength={24} />
        </FormField>
        <FormField
          name="answerHours"
          label={INSTITUTION_FIELD.answerHours}
          help={ORGANISATIONS.answerHoursHelp}
        >
          <Select
            placeholder={null}
            defaultValue={String(profile.answerHours ?? 'none')}
            options={[null, ...ANSWER_HOURS].map((hours) => ({
              value: String(hours ?? 'none'),
              label: answerHoursWord(hours),
            }))}
          />
        </FormField>
        <FormField
          name="serviceHours"
          label={INSTITUTION_FIELD.serviceHours}
          help={ORGANISATIONS.hoursHelp}
          optional
          className={WIDE}
        >
          <Input defaultValue={profile.serviceHours ?? ''} maxLength={100} />
        </FormField>
      </Group>
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{ORGANISATIONS.save}</SubmitButton>
        <SoftLink href={`/institution/organisations/${institutionId}`} className={buttonClasses()}>
          {ORGANISATIONS.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
