'use client'

import { FormField } from '@/components/forms/form-field'
import { RadioField } from '@/components/forms/radio-field'
import { ProposalForm } from '@/components/proposal/proposal-form'
import { Select } from '@/components/ui/select'
import { INSTITUTION_ENDS } from '@/lib/domain/ending/institution-end'
import { INSTITUTION_END, institutionEnd } from '@/lib/labels/zh-CN/institution-end'
import type { InstitutionEndView } from '@/lib/queries/system/get-institution-end'
import { proposeInstitutionEndAction } from '../../../actions'

/** 提交复核: whether it closes or merges, into which one, and why. */
export function EndFields({
  id,
  name,
  successors,
}: Pick<InstitutionEndView, 'id' | 'name' | 'successors'>) {
  return (
    <ProposalForm
      label={INSTITUTION_END.titleOf(name)}
      action={proposeInstitutionEndAction}
      cancelHref={`/system/institutions/${id}`}
      listHref="/system/proposals"
    >
      <input type="hidden" name="institutionId" value={id} />
      <RadioField
        name="as"
        label={INSTITUTION_END.as}
        choices={INSTITUTION_ENDS.map((value) => ({
          value,
          label: institutionEnd[value],
          help: INSTITUTION_END.asHelp[value],
        }))}
      />
      <FormField name="into" label={INSTITUTION_END.into} help={INSTITUTION_END.intoHelp}>
        <Select
          options={[
            { value: '', label: INSTITUTION_END.noInto },
            ...successors.map((each) => ({ value: each.code, label: each.name })),
          ]}
        />
      </FormField>
      <p>{INSTITUTION_END.effects(name)}</p>
    </ProposalForm>
  )
}
