'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { SERVICE_ENDS } from '@/lib/domain/ending/service-end'
import { SERVICE_END, serviceEnd } from '@/lib/labels/zh-CN/service-end'
import type { ServiceEndView } from '@/lib/queries/institution/get-service-end'
import { endServiceAction } from '../actions'

/** 办理: where to, from which day, why. Offered once nothing is open. */
export function EndForm({
  mediatorId,
  name,
  today,
  earliest,
  entries,
}: Pick<ServiceEndView, 'mediatorId' | 'name' | 'today' | 'earliest' | 'entries'>) {
  return (
    <ActionForm
      action={endServiceAction}
      aria-label={SERVICE_END.titleOf(name)}
      draft={{ key: `end-service:${mediatorId}` }}
    >
      <input type="hidden" name="mediatorId" value={mediatorId} />
      <RadioField
        name="as"
        label={SERVICE_END.as}
        choices={SERVICE_ENDS.map((value) => ({
          value,
          label: serviceEnd[value],
          help: SERVICE_END.asHelp[value],
        }))}
      />
      <FormField name="on" label={SERVICE_END.on} help={SERVICE_END.onHelp} required>
        <DayInput min={earliest} max={today} defaultValue={today} />
      </FormField>
      <FormField name="reason" label={SERVICE_END.reason} help={SERVICE_END.reasonHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      {entries > 0 ? <p>{SERVICE_END.entries(entries)}</p> : null}
      <p>{SERVICE_END.effects(name)}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger">{SERVICE_END.confirm}</SubmitButton>
        <SoftLink href={`/institution/people/${mediatorId}`} className={buttonClasses()}>
          {SERVICE_END.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
