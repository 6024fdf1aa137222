import type { Metadata } from 'next'
import { MonthInput } from '@/components/forms/month-input'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { ExportLink } from '@/components/list/export-link'
import { DRILL_LINKS } from '@/components/statistics/drill-link'
import { ReportSection } from '@/components/statistics/report-section'
import { MOST_ROWS } from '@/components/statistics/report-pictures'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { FAIRNESS } from '@/lib/labels/zh-CN/fairness'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { PERIOD, periodInWords } from '@/lib/labels/zh-CN/statistics'
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
      <Card className="mb-3.5 print:hidden">
        <form
          action={PATH}
          role="search"
          aria-label={REPORT.filters}
          className="flex flex-wrap items-end gap-x-3 gap-y-2.5"
        >
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
          {(['from', 'to'] as const).map((name) => (
            <Field key={name} label={PERIOD[name]} name={name} className="w-[11rem] phone:w-full">
              <MonthInput key={period[name]} defaultValue={period[name]} />
            </Field>
          ))}
          <Button type="submit">{REPORT.submit}</Button>
        </form>
      </Card>
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
            definition={FAIRNESS.spreadOf(view.spread)}
            hrefOf={(conditions) => pageHref('/institution/records', conditions)}
            note={rows.length > MOST_ROWS ? FAIRNESS.topOnly(MOST_ROWS) : null}
            shape="above"
          />
          <Card>
            <details>
              <summary className="font-medium text-ink">{REPORT.definitions}</summary>
              <DefinitionList
                columns={2}
                className="mt-3 gap-y-2.5"
                items={FAIRNESS.definitions.map(([term, value]) => ({ term, value }))}
              />
            </details>
          </Card>
        </div>
      )}
    </>
  )
}
