'use client'

import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { InstitutionCards } from '@/components/referral/institution-cards'
import { EmptyState } from '@/components/ui/empty-state'
import { REGISTER_CHOICE as WORDS } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { InstitutionChoice } from '@/lib/queries/court/institution-choice'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import type { ChoiceRoster } from '@/lib/queries/court/get-choice-roster'
import { saveDraftAction } from '../../../actions'
import { ChosenFields } from './chosen-fields'

type Institutions = readonly InstitutionChoice[]

/** 调解机构: of the court's roster alone (特邀规定 第5条). */
export function InstitutionStep({
  draft: { id, content },
  back,
  institutions,
  roster,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
  institutions: Institutions
  roster: ChoiceRoster
}) {
  if (institutions.length === 0)
    return (
      <EmptyState icon="search-x" title={WORDS.none}>
        {WORDS.noneText}
      </EmptyState>
    )
  return (
    <StepForm
      action={saveDraftAction}
      draftId={id}
      step="institution"
      title={registerStep.institution}
      back={back}
    >
      <Cards institutions={institutions} value={content.institution} />
      <ChosenFields chosen={content.chosen} roster={roster} />
    </StepForm>
  )
}

function Cards({ institutions, value }: { institutions: Institutions; value: string | null }) {
  const typed = useTypedText('institution')
  return (
    <FormField name="institution" label={WORDS.institution} help={WORDS.lead} group required>
      <InstitutionCards institutions={institutions} by="code" value={typed ?? value} hasKeys />
    </FormField>
  )
}
