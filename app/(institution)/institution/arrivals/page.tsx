import type { Metadata } from 'next'
import { LazyChart } from '@/components/charts/lazy-chart'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { ExportLink } from '@/components/list/export-link'
import { DefinitionsCard } from '@/components/statistics/definitions-card'
import { narrowedParams, ReportFilters } from '@/components/statistics/report-filters'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ARRIVAL } from '@/lib/labels/zh-CN/arrival'
import { CHART, periodInWords } from '@/lib/labels/zh-CN/statistics'
import { ARRIVAL_NAMES } from '@/lib/queries/institution/arrivals-input'
import { getArrivals } from '@/lib/queries/institution/get-arrivals'
import { arrivalPicture } from './_components/arrival-picture'
import { ArrivalPeople } from './_components/arrival-people'
import { ArrivalTable } from './_components/arrival-table'

export const metadata: Metadata = { title: ARRIVAL.title }

const PATH = '/institution/arrivals'

/** 当事人到场: how far the invited came, by channel and kind of applicant. */
export default async function ArrivalsPage({ searchParams }: SearchParamsProps) {
  const params = readParams(await searchParams, ARRIVAL_NAMES)
  const view = await orNotFound(getArrivals(await requireActor(), params))
  const { period, rows, filter } = view
  const { stage, channel, applicant } = params
  const own = { ...period, ...narrowedParams(view) }
  const picture = arrivalPicture(rows)
  return (
    <>
      <PageHeader
        title={ARRIVAL.title}
        subtitle={ARRIVAL.subtitle(periodInWords(period))}
        actions={
          <>
            <PrintButton />
            <ExportLink list="arrivals" params={{ ...own, stage, channel, applicant }} />
          </>
        }
      />
      <ReportFilters path={PATH} view={view} />
      {rows[0]?.counts.invited ? (
        <div className="flex flex-col gap-3.5">
          {filter.mediator ? <Notice>{ARRIVAL.ofMediator(filter.mediator.name)}</Notice> : null}
          <Card title={ARRIVAL.section} flush>
            <div className="px-4 pt-3 pb-2 phone:hidden [@media(scripting:none)]:hidden">
              <LazyChart
                title={ARRIVAL.picture}
                description={CHART.rows(
                  ARRIVAL.picture,
                  picture.series.map(({ name }) => name),
                )}
                data={picture}
              />
            </div>
            <ArrivalTable
              rows={rows}
              hrefOf={(of) => `${pageHref(PATH, { ...own, ...of })}#people`}
            />
          </Card>
          <ArrivalPeople view={view} allHref={`${pageHref(PATH, own)}#people`} />
          <DefinitionsCard definitions={ARRIVAL.definitions} />
        </div>
      ) : (
        <Card>
          <EmptyState title={ARRIVAL.emptyTitle}>{ARRIVAL.emptyText}</EmptyState>
        </Card>
      )}
    </>
  )
}
