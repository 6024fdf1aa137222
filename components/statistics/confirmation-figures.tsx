import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { ExportLink } from '@/components/list/export-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Stat } from '@/components/ui/stat'
import { CONFIRMATION_FIGURES as WORDS } from '@/lib/labels/zh-CN/confirmation-figures'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import type { ConfirmationFiguresView } from '@/lib/queries/confirmation/confirmation-figures-view'
import { DefinitionsCard } from './definitions-card'
import { PeriodForm } from './period-form'
import { ReportSection } from './report-section'

type Props = { view: ConfirmationFiguresView; path: string; mayExport: boolean }

/**
 * No number of these tables leads to cases: a court's and an institution's list of applications is
 * another page.
 */
const NO_CASES = () => ''

/** 司法确认统计, for a court and for an institution. */
export function ConfirmationFigures({ view, path, mayExport }: Props) {
  const { period, total } = view
  const { columns, unit } = WORDS
  return (
    <>
      <PageHeader
        title={WORDS.title}
        subtitle={WORDS.subtitle(periodInWords(period))}
        actions={
          <>
            <PrintButton />
            {mayExport ? <ExportLink list="confirmation_figures" params={period} /> : null}
          </>
        }
      />
      <PeriodForm path={path} period={period} />
      {view.isEmpty ? (
        <Card>
          <EmptyState title={WORDS.empty} />
        </Card>
      ) : (
        <div className="flex flex-col gap-3.5">
          <Card>
            <div className="flex flex-wrap gap-x-10 gap-y-3">
              <Stat label={columns.submitted} value={total.submitted} unit={unit} />
              <Stat label={columns.admitted} value={total.admitted} unit={unit} />
              <Stat label={columns.confirmed} value={total.confirmed} unit={unit} />
              <Stat label={columns.dismissed} value={total.dismissed} unit={unit} />
              <Stat label={columns.setAside} value={total.setAside} unit={unit} />
              <Stat label={columns.reviewDays} value={WORDS.days(total.reviewDays) ?? '–'} />
            </div>
          </Card>
          <ReportSection
            table={view.months}
            picture={{
              kind: 'columns',
              unit,
              series: [{ name: WORDS.series.submitted }, { name: WORDS.series.confirmed }],
              points: view.points,
            }}
            definition={WORDS.definitions[0]}
            hrefOf={NO_CASES}
            shape="above"
          />
          <ReportSection
            table={view.institutions}
            picture={null}
            definition={WORDS.definitions.at(-1)!}
            hrefOf={NO_CASES}
            shape="above"
          />
          <ReportSection
            table={view.grounds}
            picture={null}
            definition={WORDS.definitions[5]}
            hrefOf={NO_CASES}
            shape="above"
          />
          <ReportSection
            table={view.refusalGrounds}
            picture={null}
            definition={WORDS.definitions[3]}
            hrefOf={NO_CASES}
            shape="above"
          />
          <DefinitionsCard definitions={WORDS.definitions} />
        </div>
      )}
    </>
  )
}
