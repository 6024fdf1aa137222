import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import {
  REPORT,
  reportConditions,
  reportDefinitions,
  SECTIONS,
  type Definition,
  type FigureKey,
  type SectionKey,
} from '@/lib/labels/zh-CN/report'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import type { ReportPage } from '@/lib/queries/statistics/report-page'
import { DefinitionsCard } from './definitions-card'
import { DRILL_LINKS, type HrefOfCases } from './drill-link'
import { FigureGrid } from './figure-grid'
import { MOST_ROWS, reportPictures } from './report-pictures'
import { ReportSection } from './report-section'

export interface ReportBodyProps {
  view: ReportPage
  hrefOf: HrefOfCases
  /** On paper: who printed the report, and when. */
  printedBy: string
  /** Definitions that differ on this surface. */
  definitions?: Partial<Record<FigureKey | SectionKey, string>>
  extra?: Partial<Record<FigureKey, ReactNode>>
}

/**
 * Everything a report shows below its conditions: the present state, what happened in the period,
 * and each part with picture and table.
 */
export function ReportBody({ view, hrefOf, printedBy, definitions: own, extra }: ReportBodyProps) {
  const pictures = reportPictures(view)
  const { ofNow, ofPeriod, tables } = view
  const sections = (Object.keys(SECTIONS) as SectionKey[]).filter((key) => tables[key])
  const explained = reportDefinitions(
    [...ofPeriod, ...ofNow].map(({ key }) => key),
    sections,
    own,
  )
  // The same pairs in figures, parts and 口径说明: the payload carries an object once.
  const pairs = new Map(explained.map((pair) => [pair[0], pair]))
  const explain = (term: string): Definition => pairs.get(term) ?? [term, '']
  const section = (
    key: SectionKey,
    shape: 'beside' | 'above',
    more: { aside?: ReactNode; note?: ReactNode } = {},
  ) => {
    const table = tables[key]
    return (
      table && (
        <ReportSection
          key={key}
          table={table}
          picture={pictures[key]}
          definition={explain(SECTIONS[key])}
          hrefOf={hrefOf}
          shape={shape}
          {...more}
        />
      )
    )
  }
  const { type, source, mediator } = view.filter
  // The title above says the period.
  const [, ...conditions] = reportConditions({
    period: view.period,
    type,
    source,
    mediator: mediator?.name ?? null,
  })
  const isCut = (view.loads?.length ?? 0) > MOST_ROWS
  return (
    <div data-print="report" className={`flex flex-col gap-3.5 ${DRILL_LINKS}`}>
      <p className="hidden print:block">{[...conditions, printedBy].join(REPORT.stop)}</p>
      {mediator ? (
        <Notice>
          {(view.loads ? REPORT.ofMediator : REPORT.ofMediatorAtCourt)(mediator.name)}
        </Notice>
      ) : null}
      <div className="grid gap-3.5 xl:grid-cols-[minmax(0,1fr)_minmax(0,3fr)] print:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]">
        <FigureGrid
          title={REPORT.now}
          aside={REPORT.nowNote}
          figures={ofNow}
          hrefOf={hrefOf}
          explain={explain}
          columns="grid-cols-2 sm:grid-cols-3 xl:grid-cols-1 print:grid-cols-1"
        />
        <FigureGrid
          title={REPORT.inPeriod}
          aside={periodInWords(view.period)}
          figures={ofPeriod}
          hrefOf={hrefOf}
          explain={explain}
          extra={extra}
          columns="grid-cols-2 sm:grid-cols-3"
        />
      </div>
      {section('months', 'beside')}
      <div className="grid gap-3.5 xl:grid-cols-2 print:grid-cols-2">
        {section('days', 'above')}
        {section('outcomes', 'above')}
      </div>
      {section('types', 'beside')}
      {section('sources', 'beside')}
      {tables.loads ? (
        <div className="grid gap-3.5 xl:grid-cols-2 print:grid-cols-2">
          {section('states', 'above', { aside: REPORT.nowNote })}
          {section('loads', 'above', {
            aside: REPORT.nowNote,
            note: isCut ? REPORT.topOnly(MOST_ROWS) : null,
          })}
        </div>
      ) : (
        section('states', 'beside', { aside: REPORT.nowNote })
      )}
      <DefinitionsCard definitions={explained} />
    </div>
  )
}
