import { EmptyState } from '@/components/ui/empty-state'
import { REGISTER_CHOICE as WORDS } from '@/lib/labels/zh-CN/register'
import { REGISTER_INSTITUTION } from '@/lib/labels/zh-CN/register-institution'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { ReferInstitution } from '@/lib/queries/court/find-refer-institutions'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import { TypedChoice } from '../../../_components/typed-fields'
import { saveDraftAction } from '../../../actions'

/** 调解机构: of the court's roster alone (特邀规定 第5条). */
export function InstitutionStep({
  draft: { id, content },
  back,
  institutions,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
  institutions: readonly ReferInstitution[]
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
      <TypedChoice
        name="institution"
        label={WORDS.institution}
        help={WORDS.lead}
        value={content.institution}
        options={institutions.map(({ code, name, scope, reasons }) => ({
          value: code,
          title: name,
          about: (
            <>
              {reasons.join(' · ')}
              {scope ? (
                <span className="block text-ink-3">{REGISTER_INSTITUTION.scope(scope)}</span>
              ) : null}
            </>
          ),
        }))}
      />
    </StepForm>
  )
}
