'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { REVIEW_CLOCKS } from '@/lib/domain/confirmation/court-rule'
import {
  COURT_CONFIRMATION_RULE as WORDS,
  reviewClockChoice,
} from '@/lib/labels/zh-CN/court-confirmation-rule'
import type { CourtRuleView } from '@/lib/queries/system/court-rule-view'

const SWITCHES = ['isOwnCasesOnly', 'acceptsElectronicSignatures', 'wantsPaperSet'] as const

/** 司法确认受理规则: what the court takes from a day on, as it has decided. */
export function ConfirmationRuleForm({
  courtId,
  rule,
  action,
}: {
  courtId: string
  rule: CourtRuleView
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={WORDS.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <input type="hidden" name="seen" value={rule.seen} />
      <p className="text-ink-2">{WORDS.note}</p>
      {rule.versions.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <FormField name="from" label={WORDS.from} required>
        <DayInput defaultValue={rule.today} min={rule.today} />
      </FormField>
      {SWITCHES.map((name) => (
        <FormField
          key={name}
          name={name}
          label={WORDS[name]}
          help={name === 'isOwnCasesOnly' ? WORDS.isOwnCasesOnlyHelp : undefined}
          group
          required
        >
          {(['yes', 'no'] as const).map((answer) => (
            <Radio
              key={answer}
              value={answer}
              label={WORDS[answer]}
              defaultChecked={(answer === 'yes') === rule[name]}
            />
          ))}
        </FormField>
      ))}
      <FormField name="reviewClock" label={WORDS.reviewClock} group required>
        {REVIEW_CLOCKS.map((each) => (
          <Radio
            key={each}
            value={each}
            label={reviewClockChoice[each]}
            defaultChecked={each === rule.reviewClock}
          />
        ))}
      </FormField>
      <FormField name="specialJurisdictions" label={WORDS.specials} help={WORDS.specialsHelp}>
        <Textarea rows={3} defaultValue={rule.specials} maxCharacters={2000} />
      </FormField>
      <div>
        <SubmitButton>{WORDS.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
