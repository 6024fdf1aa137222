import type { Metadata } from 'next'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { PageHeader } from '@/components/layout/page-header'
import { ReportBody } from '@/components/statistics/report-body'
import { ReportSubtitle } from '@/components/statistics/report-subtitle'
import { ReportFilters } from '@/components/statistics/report-filters'
import { ConfirmationShare } from '@/components/statistics/confirmation-share'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { printedBy } from '@/lib/edge/page/printed-by'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT_DEFINITIONS, REPORT } from '@/lib/labels/zh-CN/report'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { getConfirmationShare } from '@/lib/queries/statistics/get-confirmation-share'
import { REPORT_NAMES } from '@/lib/queries/statistics/report-input'

export const metadata: Metadata = { title: REPORT.courtTitle }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The same report over everything the court referred, for reading alone. */
export default async function CourtReportPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, REPORT_NAMES)
  const view = await orNotFound(getCourtReport(actor, params))
  if (view.isNew) {
    return (
      <>
        <Watermark text={view.watermark} />
        <PageHeader title={REPORT.courtTitle} />
        <Card>
          <EmptyState
            title={REPORT.empty.title}
            action={
              <SoftLink href="/court/cases" className={buttonClasses()}>
                {REPORT.empty.courtToCases}
              </SoftLink>
            }
          >
            <p>{REPORT.empty.courtText}</p>
          </EmptyState>
        </Card>
      </>
    )
  }
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        title={REPORT.courtTitle}
        subtitle={<ReportSubtitle view={view} />}
        actions={<PrintButton />}
      />
      <ReportFilters path="/court/report" view={view} />
      <ReportBody
        view={view}
        printedBy={printedBy(actor)}
        hrefOf={(conditions) => pageHref('/court/cases', { tab: 'all', ...conditions })}
        definitions={COURT_DEFINITIONS}
      />
      <ConfirmationShare shares={await orNotFound(getConfirmationShare(actor, params))} />
    </>
  )
}
