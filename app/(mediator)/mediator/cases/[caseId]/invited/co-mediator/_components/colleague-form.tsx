import { RadioField } from '@/components/forms/radio-field'
import { COLLEAGUE, THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import type { ColleagueFormView } from '@/lib/queries/mediator/get-colleague-form'
import { LastDayField, ProposalForm, WhyField } from '../../_components/proposal-form'
import { proposeCoMediatorAction } from '../../actions'

/** Which colleague, why, and until when the parties answer. */
export function ColleagueForm({
  caseId,
  form: { freshId, today, latest, colleagues },
}: {
  caseId: string
  form: Omit<ColleagueFormView, 'head' | 'ability'>
}) {
  return (
    <ProposalForm
      action={proposeCoMediatorAction}
      draftKey={`co-mediator:${caseId}`}
      caseId={caseId}
      freshId={freshId}
      submit={COLLEAGUE.submit}
    >
      <RadioField
        name="colleagueId"
        label={COLLEAGUE.mediator}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WhyField words={COLLEAGUE} />
      <LastDayField
        label={COLLEAGUE.lastDay}
        help={THIRD_FORM.lastDayHelp}
        today={today}
        latest={latest}
      />
    </ProposalForm>
  )
}
