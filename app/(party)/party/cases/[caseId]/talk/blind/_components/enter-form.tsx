'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import type { BiddingView, BlindEntryView } from '@/lib/queries/thread/biddings-view'
import { enterBlindAction } from '../actions'

/** The own amount of this round. It is not kept in the browser either. */
export function EnterForm({
  caseId,
  bidding: { id, round },
  entry: { partyId, name, label },
}: {
  caseId: string
  bidding: BiddingView
  entry: BlindEntryView
}) {
  return (
    <ActionForm
      action={enterBlindAction}
      aria-label={BLIND.enterFor(name)}
      className="mt-3 gap-4 border-t border-line pt-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="biddingId" value={id} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="round" value={round} />
      <FormField name="amount" label={label} help={BLIND.sealHelp} required>
        <Input inputMode="decimal" autoComplete="off" maxLength={32} />
      </FormField>
      <SubmitButton variant="caucus" size="lg" className="min-h-12 w-full">
        <Icon name="lock" />
        {BLIND.seal}
      </SubmitButton>
    </ActionForm>
  )
}
