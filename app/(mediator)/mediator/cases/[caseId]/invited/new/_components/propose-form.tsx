import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { INVITED_KINDS } from '@/lib/domain/invited/invited-limits'
import { INVITED, INVITED_FORM, invitedKind } from '@/lib/labels/zh-CN/invited-person'
import type { InvitedFormView } from '@/lib/queries/mediator/get-invited-form'
import { LastDayField, PersonFields, ProposalForm, WhyField } from '../../_components/proposal-form'
import { proposeInvitedAction } from '../../actions'

/** Whom, as what, why, for which topics and materials, until when. */
export function ProposeForm({
  caseId,
  form: { freshId, openable, today, latest },
}: {
  caseId: string
  form: Omit<InvitedFormView, 'head' | 'ability'>
}) {
  return (
    <ProposalForm
      action={proposeInvitedAction}
      draftKey={`invited:${caseId}`}
      caseId={caseId}
      freshId={freshId}
      submit={INVITED_FORM.submit}
    >
      {openable.length === 0 ? <Notice tone="warn">{INVITED_FORM.noneOpenable}</Notice> : null}
      <PersonFields words={INVITED_FORM} />
      <RadioField
        name="kind"
        label={INVITED_FORM.kind}
        choices={choicesOf(INVITED_KINDS, invitedKind)}
      />
      <WhyField words={INVITED_FORM} />
      <FormField
        name="scope"
        label={INVITED_FORM.scope}
        help={INVITED_FORM.scopeHelp}
        group
        required
      >
        <div className="flex flex-col">
          {openable.map(({ id, kind, title }) => (
            <Checkbox key={id} value={id} label={INVITED[kind](title)} />
          ))}
        </div>
      </FormField>
      <LastDayField
        label={INVITED_FORM.lastDay}
        help={INVITED_FORM.lastDayHelp}
        today={today}
        latest={latest}
      />
    </ProposalForm>
  )
}
