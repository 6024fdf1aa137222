import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFIRMATION_DESK, CONFIRMATIONS } from '@/lib/labels/zh-CN/confirmation-desk'
import { newId } from '@/lib/platform/ids'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { AfterRuling } from './_components/after-ruling'
import { ApplicationColumn } from './_components/application-column'
import { CorrectionFiles } from './_components/correction-files'
import { DecisionCard } from './_components/decision-card'
import { Comparison, ReviewCards } from './_components/review-cards'
import { HistoryCard, ReviewColumn } from './_components/review-column'

export const metadata: Metadata = { title: CONFIRMATIONS.title }

type Props = { params: Promise<{ confirmationId: string }> }

/** 司法确认审查: application, agreement and materials; the points of review; the decision. */
export default async function ConfirmationPage({ params }: Props) {
  const view = await orNotFound(getConfirmation(await requireActor(), await params))
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: CONFIRMATIONS.title, href: '/court/confirmations' },
              { label: CONFIRMATION_DESK.one },
            ]}
          />
        }
        title={
          <>
            {view.title} <Chip tone={view.clock.tone}>{view.clock.words}</Chip>
          </>
        }
        subtitle={view.facts}
        actions={
          <SoftLink href={`/court/dossiers/${view.caseId}`} className={buttonClasses()}>
            {CONFIRMATION_DESK.dossier}
          </SoftLink>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <ApplicationColumn view={view} />
          <CorrectionFiles view={view} />
          {view.review.comparisons.map((comparison) => (
            <Comparison key={comparison.aside} id={view.id} comparison={comparison} />
          ))}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ReviewColumn view={view} />
          <ReviewCards review={view.review} />
          <HistoryCard view={view} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2 xl:col-span-1">
          <DecisionCard
            id={view.id}
            may={view.may}
            proposed={view.proposed}
            tomorrow={view.tomorrow}
            review={view.review}
            newHearingId={newId()}
          />
          <AfterRuling confirmationId={view.id} />
        </div>
      </div>
    </>
  )
}
