'use client'

import { ConsentFields } from '@/components/case/consent-fields'
import { dayName, wayName } from '@/components/case/read-consents'
import { DayInput } from '@/components/forms/day-input'
import { useActionFormStatus } from '@/components/forms/form-state'
import { partySide } from '@/lib/labels/zh-CN/case'
import { REGISTER_PARTIES as WORDS } from '@/lib/labels/zh-CN/register'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import { saveDraftAction } from '../../../actions'

type Consent = ReferralDraftView['content']['consents'][number]

function PartyConsent({
  party,
  stored,
  today,
}: {
  party: ReferralDraftView['content']['parties'][number]
  stored: Consent | undefined
  today: string
}) {
  const { state } = useActionFormStatus()
  const typed = (name: string) => {
    const value = state.status === 'refused' ? state.values[name] : undefined
    return typeof value === 'string' ? value : undefined
  }
  const { id, name, side } = party
  const how = state.status === 'refused' ? typed(wayName(id)) : stored?.how
  return (
    <ConsentFields party={{ id, name, role: partySide[side] }} how={how ?? null}>
      <DayInput defaultValue={typed(dayName(id)) ?? stored?.on ?? today} max={today} />
    </ConsentFields>
  )
}

/** 征得同意 (在线调解规则 第4条): each party's way and day, and the end of the step. */
export function ConsentsForm({
  draft: { id, content, consentNeed, today },
  back,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
}) {
  return (
    <section aria-labelledby="consents" className="border-t border-line-2 pt-4">
      <h2 id="consents" className="text-md">
        {WORDS.consents}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">{WORDS.consentLead[consentNeed]}</p>
      <StepForm
        action={saveDraftAction}
        draftId={id}
        step="parties"
        title={WORDS.consents}
        back={back}
      >
        <div className="flex flex-col divide-y divide-line-2">
          {content.parties.map((party) => (
            <PartyConsent
              key={party.id}
              party={party}
              stored={content.consents.find(({ partyId }) => partyId === party.id)}
              today={today}
            />
          ))}
        </div>
      </StepForm>
    </section>
  )
}
