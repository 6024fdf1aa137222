import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { RelatedCases } from '@/components/case/related-cases'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import {
  REGISTER_STEPS,
  registerStepBefore,
  type RegisterStep,
} from '@/lib/domain/referral/draft-steps'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import { RELATED_CASES } from '@/lib/labels/zh-CN/related-case'
import { findReferInstitutions } from '@/lib/queries/court/find-refer-institutions'
import { getChoiceRoster } from '@/lib/queries/court/get-choice-roster'
import { getReferralDraft, type ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepList } from '../../_components/step-list'
import { DisputeStep } from './_components/dispute-step'
import { InstitutionStep } from './_components/institution-step'
import { MaterialsStep } from './_components/materials-step'
import { PartiesStep } from './_components/parties-step'
import { ReviewStep } from './_components/review-step'
import { SourceStep } from './_components/source-step'

export const metadata: Metadata = { title: REGISTER.title }

type Props = SearchParamsProps & { readonly params: Promise<{ draftId: string; step: string }> }
type Query = Readonly<Record<string, string>>

/** Steps with cards that digits choose. */
const WITH_CHOICES: readonly RegisterStep[] = ['source', 'parties', 'institution']

const QUERY = ['added', 'refused', 'party', 'kind']

/** One page of 引调登记: one step of the clerk's own draft. */
export default async function RegisterStepPage({ params, searchParams }: Props) {
  const { draftId, step: typed } = await params
  const step = REGISTER_STEPS.find((each) => each === typed)
  if (!step) notFound()
  const actor = await requireActor()
  const draft = await orNotFound(getReferralDraft(actor, { draftId }))
  if (draft.state === 'stopped') redirect(`/court/refer/${draftId}/stop`)
  const query = readParams(await searchParams, QUERY)
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: REGISTER.title, href: '/court/refer' }, { label: registerStep[step] }]}
          />
        }
        title={registerStep[step]}
        subtitle={REGISTER.progress(REGISTER_STEPS.indexOf(step) + 1, REGISTER_STEPS.length)}
      />
      {draft.state === 'referred' ? (
        <Notice
          tone="ok"
          action={
            <SoftLink href={`/court/cases/${draft.caseId}`} className={buttonClasses()}>
              {REGISTER.toCase}
            </SoftLink>
          }
        >
          {REGISTER.over}
        </Notice>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[14.5rem_minmax(0,56rem)] 2xl:grid-cols-[14.5rem_minmax(0,56rem)_minmax(18rem,24rem)]">
          <Card>
            <StepList draftId={draftId} current={step} missing={draft.missing} />
          </Card>
          <div className="flex min-w-0 flex-col gap-3">
            <Card>
              <StepBody step={step} draft={draft} query={query} actor={actor} />
            </Card>
            <p className="px-1 text-sm text-ink-3">
              {REGISTER.savedNote}
              {WITH_CHOICES.includes(step) ? (
                <span className="phone:hidden">{REGISTER.keys}</span>
              ) : null}
            </p>
          </div>
          {draft.related.length > 0 ? (
            <div className="lg:max-2xl:col-start-2">
              <Card title={RELATED_CASES.title}>
                <RelatedCases related={draft.related} folder="/court/cases" />
              </Card>
            </div>
          ) : null}
        </div>
      )}
    </>
  )
}

async function StepBody({
  step,
  draft,
  query,
  actor,
}: {
  step: RegisterStep
  draft: ReferralDraftView
  query: Query
  actor: Awaited<ReturnType<typeof requireActor>>
}) {
  const before = registerStepBefore(step)
  const back = before && { href: `/court/refer/${draft.id}/${before}`, label: REGISTER.back }
  const findInstitutions = () =>
    orNotFound(findReferInstitutions(actor, { disputeType: draft.content.disputeType }))
  switch (step) {
    case 'source':
      return <SourceStep draft={draft} referrer={actor.name} />
    case 'parties':
      return <PartiesStep draft={draft} back={back} party={query.party} kind={query.kind} />
    case 'dispute':
      return <DisputeStep draft={draft} back={back} />
    case 'materials':
      return (
        <MaterialsStep
          draft={draft}
          back={back}
          added={query.added === '1'}
          refused={query.refused}
          mostMb={await readFileLimit()}
        />
      )
    case 'institution':
      return (
        <InstitutionStep
          draft={draft}
          back={back}
          institutions={await findInstitutions()}
          roster={await orNotFound(getChoiceRoster(actor, { draftId: draft.id }))}
        />
      )
    case 'review':
      return <ReviewStep draft={draft} back={back} institutions={await findInstitutions()} />
  }
}
