'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { CONTACT_CHANNELS } from '@/lib/domain/case/vocabulary'
import { PERFORMANCES, SATISFACTIONS } from '@/lib/domain/performance/follow-up'
import { contactChannel } from '@/lib/labels/zh-CN/act-choice'
import { performance, satisfaction } from '@/lib/labels/zh-CN/follow-up'
import { RECORD_FOLLOW_UP } from '@/lib/labels/zh-CN/mediator-acts/follow-up'
import type { FollowUpFormView } from '@/lib/queries/mediator/get-follow-up-form'
import { recordFollowUpAction } from '../actions'

/** 登记回访: of one party, on which day and how, what was performed and what it thinks of it. */
export function FollowUpForm({
  caseId,
  form,
}: {
  caseId: string
  form: Omit<FollowUpFormView, 'head' | 'ability'>
}) {
  const { parties, days, earliest, today } = form
  return (
    <ActionForm action={recordFollowUpAction} draft={{ key: `follow-up:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{RECORD_FOLLOW_UP.help}</p>
      <p>
        <WholeDays>
          {days.length > 0 ? RECORD_FOLLOW_UP.days(days) : RECORD_FOLLOW_UP.noDays}
        </WholeDays>
      </p>
      <FormField name="partyId" label={RECORD_FOLLOW_UP.party} group required>
        <div className="flex flex-col gap-2">
          {parties.map(({ id, name, side }) => (
            <RadioCard
              key={id}
              value={id}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
            />
          ))}
        </div>
      </FormField>
      <RadioField
        name="performance"
        label={RECORD_FOLLOW_UP.performance}
        help={RECORD_FOLLOW_UP.performanceHelp}
        choices={choicesOf(PERFORMANCES, performance)}
        layout="line"
      />
      <FormField name="on" label={RECORD_FOLLOW_UP.on} required>
        <PhoneDayInput defaultValue={today} min={earliest} max={today} />
      </FormField>
      <RadioField
        name="how"
        label={RECORD_FOLLOW_UP.how}
        choices={choicesOf(CONTACT_CHANNELS, contactChannel)}
        layout="line"
      />
      <FormField name="satisfaction" label={RECORD_FOLLOW_UP.satisfaction} group>
        <div className="flex flex-wrap gap-x-5">
          {SATISFACTIONS.map((each) => (
            <Radio key={each} value={each} label={satisfaction[each]} />
          ))}
          <Radio value="" label={RECORD_FOLLOW_UP.unknown} defaultChecked />
        </div>
      </FormField>
      <FormField name="objections" label={RECORD_FOLLOW_UP.objections} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{RECORD_FOLLOW_UP.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
