import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { Input } from '@/components/ui/input'
import { PARTY_KINDS } from '@/lib/domain/case/vocabulary'
import { partyKind } from '@/lib/labels/zh-CN/case'
import { THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import type { InvitedFormView } from '@/lib/queries/mediator/get-invited-form'
import { LastDayField, PersonFields, ProposalForm, WhyField } from '../../_components/proposal-form'
import { proposeThirdAction } from '../../actions'

/** Who, with which number, what they have to do with the dispute, until when they join. */
export function ThirdForm({
  caseId,
  form: { freshId, today, latest },
}: {
  caseId: string
  form: Omit<InvitedFormView, 'head' | 'ability'>
}) {
  return (
    <ProposalForm
      action={proposeThirdAction}
      draftKey={`third:${caseId}`}
      caseId={caseId}
      freshId={freshId}
      submit={THIRD_FORM.submit}
    >
      <RadioField
        name="partyKind"
        label={THIRD_FORM.partyKind}
        choices={choicesOf(PARTY_KINDS, partyKind)}
        layout="line"
      />
      <FormField
        name="organisation"
        label={THIRD_FORM.organisation}
        help={THIRD_FORM.organisationHelp}
      >
        <Input maxLength={100} autoComplete="off" />
      </FormField>
      <PersonFields words={THIRD_FORM} />
      <WhyField words={THIRD_FORM} />
      <LastDayField
        label={THIRD_FORM.lastDay}
        help={THIRD_FORM.lastDayHelp}
        today={today}
        latest={latest}
      />
    </ProposalForm>
  )
}
