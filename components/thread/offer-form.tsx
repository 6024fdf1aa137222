'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PAYMENT_MANNERS, WHOLE_SIDES } from '@/lib/domain/agreement/draft'
import { CONDITIONS_AT_MOST } from '@/lib/domain/thread/message-limits'
import { paymentManner } from '@/lib/labels/zh-CN/agreement-terms'
import { OFFER, payingSide } from '@/lib/labels/zh-CN/offer'
import type { OfferFormView } from '@/lib/queries/thread/offer-form-view'

const MANNERS = PAYMENT_MANNERS.map((value) => ({ value, label: paymentManner[value] }))

/**
 * An offer to all: money, or what is done, by when, and until when it is answered. Nothing is
 * chosen beforehand but the earliest end.
 */
export function OfferForm({
  action,
  caseId,
  form,
}: {
  action: FormAction
  caseId: string
  form: OfferFormView
}) {
  const { topicId, countersId, partyId, freshId, ends } = form
  return (
    <ActionForm action={action} draft={{ key: `offer:${caseId}:${topicId}:${countersId ?? ''}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="offerId" value={freshId} />
      <input type="hidden" name="topicId" value={topicId} />
      <input type="hidden" name="countersId" value={countersId ?? ''} />
      <input type="hidden" name="partyId" value={partyId ?? ''} />
      <FormField name="amount" label={OFFER.amount} help={OFFER.amountHelp} optional>
        <Input inputMode="decimal" maxLength={24} autoComplete="off" />
      </FormField>
      <FormField name="payer" label={OFFER.payer} group optional>
        <div className="flex flex-wrap gap-x-5">
          {WHOLE_SIDES.map((side) => (
            <Radio key={side} value={side} label={payingSide[side]} />
          ))}
        </div>
      </FormField>
      <FormField name="manner" label={OFFER.manner} optional>
        <Select options={MANNERS} />
      </FormField>
      <FormField name="on" label={OFFER.on} optional>
        <PhoneDayInput min={form.today} />
      </FormField>
      <FormField name="conditions" label={OFFER.conditions} help={OFFER.conditionsHelp} optional>
        <Textarea maxCharacters={CONDITIONS_AT_MOST} rows={3} />
      </FormField>
      <RadioField name="expiresAt" label={OFFER.until} choices={ends} />
      <p className="text-ink-2">{OFFER.explain}</p>
      <ActionBar>
        <SubmitButton size="lg">
          <Icon name="eye" />
          {OFFER.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
