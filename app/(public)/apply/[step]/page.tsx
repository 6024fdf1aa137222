import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { stepBefore, stepsOf, STEPS, type Step } from '@/lib/domain/application/steps'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { applicationProofOfRequest } from '@/lib/edge/page/visitor-proof'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { APPLY, stepTitle } from '@/lib/labels/zh-CN/application'
import { APPLY_FIELD, INSTITUTION_GONE } from '@/lib/labels/zh-CN/apply-field'
import { findApplicable, findOwnDraft, type DraftView } from '@/lib/queries/public/find-own-draft'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'
import { LeaveForm } from '../_components/leave-form'
import { leaveApplicationAction, saveApplicationAction } from '../actions'
import { AuthorityStep } from './_components/authority-step'
import { DemandFields, FactsFields, InstitutionFields } from './_components/dispute-fields'
import { MaterialsStep } from './_components/materials-step'
import {
  AgentFields,
  OrganisationFields,
  PersonFields,
  ReachFields,
  SelfFields,
} from './_components/people-fields'
import { PeopleStep } from './_components/people-step'
import { ReviewStep } from './_components/review-step'
import { StepForm } from './_components/step-form'

export const metadata: Metadata = { title: APPLY.title, robots: { index: false } }

type Props = SearchParamsProps & { readonly params: Promise<{ step: string }> }

/**
 * One page of the application: one question. Without a draft in this browser there is nothing here.
 */
export default async function StepPage({ params, searchParams }: Props) {
  const { step: typed } = await params
  const step = STEPS.find((each) => each === typed)
  if (!step) notFound()
  const draft = await findOwnDraft(await applicationProofOfRequest())
  if (!draft) redirect('/apply')
  const steps = stepsOf(draft.content)
  // A page of agents alone, as somebody else applies.
  if (!steps.includes(step)) redirect('/apply/self')
  const before = stepBefore(step, draft.content)
  return (
    <PublicFrame title={APPLY.title} isOwn>
      <PublicSection>
        <p className="text-ink-2">{APPLY.progress(steps.indexOf(step) + 1, steps.length)}</p>
        <h1 className="mb-4 text-2xl">{stepTitle[step]}</h1>
        <StepBody step={step} draft={draft} query={readParams(await searchParams, QUERY)} />
        <p className="mt-3 text-center">
          <SoftLink
            href={before ? `/apply/${before}` : '/apply'}
            className="inline-flex min-h-11 items-center px-4 text-court"
          >
            {APPLY.back}
          </SoftLink>
        </p>
      </PublicSection>
      <p className="mt-3 px-4 text-center text-ink-2">{APPLY.kept}</p>
      <LeaveForm action={leaveApplicationAction} />
    </PublicFrame>
  )
}

const QUERY = ['added', 'refused', 'no']

async function StepBody({
  step,
  draft,
  query,
}: {
  step: Step
  draft: DraftView
  query: Readonly<Record<string, string>>
}) {
  const { content, phone, field, institutionId } = draft
  const form = { action: saveApplicationAction, step, title: stepTitle[step] }
  switch (step) {
    case 'self':
      return (
        <StepForm {...form}>
          <SelfFields content={content} />
        </StepForm>
      )
    case 'agent':
      return (
        <StepForm {...form}>
          <AgentFields content={content} phone={phone} />
        </StepForm>
      )
    case 'who':
      return content.kind === 'legal' ? (
        <StepForm {...form} step="who_organisation">
          <OrganisationFields content={content} />
        </StepForm>
      ) : (
        <StepForm {...form}>
          <PersonFields content={content} />
        </StepForm>
      )
    case 'reach':
      return (
        <StepForm {...form}>
          <ReachFields content={content} phone={phone} />
        </StepForm>
      )
    case 'fellows':
    case 'others':
      return <PeopleStep step={step} draft={draft} no={query.no} />
    case 'facts':
      return (
        <StepForm {...form}>
          <FactsFields content={content} field={field} />
        </StepForm>
      )
    case 'demands':
      return (
        <StepForm {...form}>
          <DemandFields content={content} />
        </StepForm>
      )
    case 'materials':
    case 'authority': {
      const FileStep = step === 'materials' ? MaterialsStep : AuthorityStep
      return (
        <FileStep
          draft={draft}
          added={query.added === '1'}
          refused={query.refused}
          mostMb={await readFileLimit()}
        />
      )
    }
    case 'institution': {
      const institutions = await findApplicable(field)
      return institutions.length === 0 ? (
        <EmptyState icon="search-x" title={APPLY_FIELD.noInstitution}>
          {APPLY_FIELD.noInstitutionText}
        </EmptyState>
      ) : (
        <>
          {draft.isInstitutionGone ? (
            <Notice tone="warn" className="mb-4">
              {INSTITUTION_GONE}
            </Notice>
          ) : null}
          <StepForm {...form}>
            <InstitutionFields
              content={content}
              institutionId={institutionId}
              institutions={institutions}
            />
          </StepForm>
        </>
      )
    }
    case 'review':
      return <ReviewStep draft={draft} />
  }
}
