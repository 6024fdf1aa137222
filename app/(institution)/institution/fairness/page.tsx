import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { ExportLink } from '@/components/list/export-link'
import { DefinitionsCard } from '@/components/statistics/definitions-card'
import { DRILL_LINKS } from '@/components/statistics/drill-link'
import { PeriodForm } from '@/components/statistics/period-form'
import { ReportSection } from '@/components/statistics/report-section'
import { MOST_ROWS } from '@/components/statistics/report-pictures'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { FAIRNESS } from '@/lib/labels/zh-CN/fairness'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import { getFairness } from '@/lib/queries/institution/get-fairness'

export const metadata: Metadata = { title: FAIRNESS.title }

const PATH = '/institution/fairness'

/** 分案均衡: how evenly the cases and their difficulty lie on the institution's mediators. */
export default async function FairnessPage({ searchParams }: SearchParamsProps) {
  const params = readParams(await searchParams, ['from', 'to'])
  const view = await orNotFound(getFairness(await requireActor(), params))
  const { period, rows } = view
  return (
    <>
      <PageHeader
        title={FAIRNESS.title}
        subtitle={FAIRNESS.subtitle(periodInWords(period))}
        actions={
          <>
            <PrintButton />
            <ExportLink list="fairness" params={period} />
          </>
        }
      />
      <PeriodForm path={PATH} period={period}>
        <nav aria-label={FAIRNESS.quick} className="flex flex-wrap gap-1.5">
          {view.quick.map(({ months, period: each, isCurrent }) => (
            <SoftLink
              key={months}
              href={pageHref(PATH, each)}
              aria-current={isCurrent ? 'true' : undefined}
              className={cn(
                buttonClasses(),
                'aria-[current]:border-court aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong',
              )}
            >
              {FAIRNESS.months(months)}
            </SoftLink>
          ))}
        </nav>
      </PeriodForm>
      {rows.length === 0 ? (
        <Card>
          <EmptyState title={FAIRNESS.emptyTitle} />
        </Card>
      ) : (
        <div className={`flex flex-col gap-3.5 ${DRILL_LINKS}`}>
          <Card>
            <div className="flex flex-wrap gap-x-10 gap-y-3">
              <Stat
                label={FAIRNESS.spread}
                value={view.spread}
                note={FAIRNESS.spreadOf(view.spread)}
              />
              <Stat label={FAIRNESS.assigned} value={view.assigned} unit={FAIRNESS.unit} />
              <Stat label={FAIRNESS.weighted} value={view.weighted} unit={FAIRNESS.unit} />
              <Stat label={FAIRNESS.people} value={rows.length} unit={FAIRNESS.persons} />
            </div>
          </Card>
          <ReportSection
            table={view.table}
            picture={{
              kind: 'rows',
              unit: '%',
              series: [{ name: FAIRNESS.series.share }, { name: FAIRNESS.series.due }],
              points: rows.slice(0, MOST_ROWS).map(({ name, percents, apart }) => ({
                label: name,
                values: percents,
                note: FAIRNESS.signed(apart),
              })),
            }}
            definition={[view.table.title, FAIRNESS.spreadOf(view.spread)]}
            hrefOf={(conditions) => pageHref('/institution/records', conditions)}
            note={rows.length > MOST_ROWS ? FAIRNESS.topOnly(MOST_ROWS) : null}
            shape="above"
          />
          <DefinitionsCard definitions={FAIRNESS.definitions} />
        </div>
      )}
    </>
  )
}
