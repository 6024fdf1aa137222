'use client'

import { CAUSE_VERSIONS } from '@/lib/domain/referral/vocabulary'
import { causeVersion } from '@/lib/labels/zh-CN/integration'
import { REFERRAL_FIELD as FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_DISPUTE as WORDS } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import { TypedLine, TypedParagraph, TypedSelect } from '@/components/forms/typed-fields'
import { saveDraftAction } from '../../../actions'
import { CauseField } from './cause-field'

const VERSIONS = CAUSE_VERSIONS.map((value) => ({ value, label: causeVersion[value] }))

/** 纠纷与请求: what the dispute is about and what is demanded (民诉法 第124条). */
export function DisputeStep({
  draft: { id, content, types, causes },
  back,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
}) {
  return (
    <StepForm
      action={saveDraftAction}
      draftId={id}
      step="dispute"
      title={registerStep.dispute}
      back={back}
      keep="dispute"
    >
      <div className="field-pairs">
        <TypedSelect
          name="disputeType"
          label={FIELD.disputeType.name}
          value={content.disputeType}
          options={types}
        />
        <TypedLine
          name="amount"
          label={FIELD.amount.name}
          help={WORDS.amountHelp}
          value={content.amount}
          inputMode="decimal"
          maxLength={64}
          optional
        />
        <CauseField causes={causes} value={content.cause} />
        <TypedSelect
          name="causeVersion"
          label={FIELD.causeVersion.name}
          value={content.causeVersion}
          options={VERSIONS}
          placeholder={null}
        />
      </div>
      <TypedParagraph
        name="claim"
        label={FIELD.claim.name}
        help={WORDS.claimHelp}
        value={content.claim}
        rows={4}
        most={5_000}
      />
      <TypedParagraph
        name="facts"
        label={FIELD.facts.name}
        value={content.facts}
        rows={7}
        most={20_000}
      />
      <TypedParagraph
        name="summary"
        label={FIELD.summary.name}
        value={content.summary}
        rows={2}
        most={1_000}
        optional
      />
      <TypedLine
        name="jurisdictionBasis"
        label={FIELD.jurisdictionBasis.name}
        help={WORDS.jurisdictionHelp}
        value={content.jurisdictionBasis}
        maxLength={200}
        optional
      />
      <TypedParagraph
        name="mediationNote"
        label={FIELD.mediationNote.name}
        help={WORDS.noteHelp}
        value={content.mediationNote}
        rows={2}
        most={1_000}
        optional
      />
    </StepForm>
  )
}
