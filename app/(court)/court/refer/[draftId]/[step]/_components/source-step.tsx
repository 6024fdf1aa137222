'use client'

import { CASE_SOURCES } from '@/lib/domain/case/source'
import { SUITABILITY } from '@/lib/domain/referral/unsuitable'
import { CASE_CATEGORIES } from '@/lib/domain/referral/vocabulary'
import { parseReferralMoment } from '@/lib/domain/referral/referral-moment'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { caseSource } from '@/lib/labels/zh-CN/case'
import { caseCategory } from '@/lib/labels/zh-CN/integration'
import { REGISTER_SOURCE as WORDS } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import { TypedChoice, TypedDay, TypedLine, TypedSelect } from '@/components/forms/typed-fields'
import { saveDraftAction } from '../../../actions'
import { PaperFields } from './paper-fields'

const SOURCES = CASE_SOURCES.map((value) => ({
  value,
  title: caseSource[value],
  about: WORDS.sourceHelp[value],
}))
const ANSWERS = SUITABILITY.map((value) => ({ value, title: WORDS.suitabilityOf[value] }))
const CATEGORIES = CASE_CATEGORIES.map((value) => ({ value, label: caseCategory[value] }))

/** The day of a stored moment. */
function dayOf(moment: string | null): string | null {
  const stored = moment === null ? null : parseReferralMoment(moment)
  return stored && toLocalDate(stored)
}

/** 来源与阶段, and whether the dispute may be referred at all (在线调解规则 第9条). */
export function SourceStep({ draft, referrer }: { draft: ReferralDraftView; referrer: string }) {
  const { id, content, today } = draft
  return (
    <StepForm
      action={saveDraftAction}
      draftId={id}
      step="source"
      title={registerStep.source}
      back={null}
    >
      <TypedChoice
        name="source"
        label={WORDS.source}
        value={content.source}
        options={SOURCES}
        columns
        hasKeys
      />
      <TypedChoice
        name="suitability"
        label={WORDS.suitability}
        value={content.suitability}
        options={ANSWERS}
        columns
        hasKeys
      />
      <div className="field-pairs">
        <TypedSelect
          name="category"
          label={WORDS.category}
          value={content.category}
          options={CATEGORIES}
          placeholder={null}
        />
        <TypedLine
          name="referrer"
          label={WORDS.referrer}
          value={content.referrer ?? referrer}
          maxLength={50}
          optional
        />
        <TypedLine
          name="courtCaseNo"
          label={WORDS.courtCaseNo}
          help={WORDS.courtCaseNoHelp}
          value={content.courtCaseNo}
          maxLength={64}
          optional
        />
        <TypedLine
          name="caseNo"
          label={WORDS.caseNo}
          help={WORDS.caseNoHelp}
          value={content.caseNo}
          maxLength={64}
          optional
        />
        <TypedDay
          name="firstSubmittedAt"
          label={WORDS.firstSubmittedAt}
          help={WORDS.firstSubmittedHelp}
          value={dayOf(content.firstSubmittedAt)}
          max={today}
        />
      </div>
      <PaperFields paper={content.paper} today={today} />
    </StepForm>
  )
}
