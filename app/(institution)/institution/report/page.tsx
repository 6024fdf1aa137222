import { SoftLink } from '@/components/ui/soft-link'
import type { Metadata } from 'next'
import { PrintButton } from '@/components/layout/print-button'
import { PageHeader } from '@/components/layout/page-header'
import { narrowedParams, ReportFilters } from '@/components/statistics/report-filters'
import { ReportSubtitle } from '@/components/statistics/report-subtitle'
import { ReportBody } from '@/components/statistics/report-body'
import { ConfirmationShare } from '@/components/statistics/confirmation-share'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { printedBy } from '@/lib/edge/page/printed-by'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { getReport } from '@/lib/queries/institution/get-report'
import { getVideoReport } from '@/lib/queries/institution/get-video-report'
import { declinesOf } from '@/lib/queries/statistics/report-drill'
import { getConfirmationShare } from '@/lib/queries/statistics/get-confirmation-share'
import { REPORT_NAMES } from '@/lib/queries/statistics/report-input'
import { VideoReport } from './_components/video-report'

export const metadata: Metadata = { title: REPORT.title }

const PATH = '/institution/report'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 机构案件报表 (操作手册 3.1, 3.9). */
export default async function ReportPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, REPORT_NAMES)
  const view = await orNotFound(getReport(actor, params))
  const {
    period,
    figures: { declined },
  } = view
  const narrowed = narrowedParams(view)
  if (view.isNew) {
    return (
      <>
        <PageHeader title={REPORT.title} />
        <Card>
          <EmptyState
            title={REPORT.empty.title}
            action={
              <SoftLink href="/institution/cases" className={buttonClasses()}>
                {REPORT.empty.toCases}
              </SoftLink>
            }
          >
            <p>{REPORT.empty.text}</p>
          </EmptyState>
        </Card>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={REPORT.title}
        subtitle={<ReportSubtitle view={view} />}
        actions={
          <>
            <PrintButton />
            <ExportLink list="report" params={{ ...period, ...narrowed }} />
          </>
        }
      />
      <ReportFilters path={PATH} view={view} />
      <ReportBody
        view={view}
        printedBy={printedBy(actor)}
        hrefOf={(conditions) => pageHref('/institution/records', conditions)}
        extra={
          declined
            ? {
                declined: (
                  <SoftLink
                    href={pageHref('/institution/declines', declinesOf(period, view.filter.type))}
                    aria-label={REPORT.drillDeclines(declined.toLocaleString('zh-CN'))}
                  >
                    {declined.toLocaleString('zh-CN')}
                  </SoftLink>
                ),
              }
            : {}
        }
      />
      <VideoReport
        view={await orNotFound(getVideoReport(actor, { ...period, ...narrowed }))}
        params={{ since: period.from, until: period.to, ...narrowed }}
      />
      <ConfirmationShare shares={await orNotFound(getConfirmationShare(actor, params))} />
    </>
  )
}
