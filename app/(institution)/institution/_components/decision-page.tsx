import type { ReactNode } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import type { CaseSummaryView } from '@/lib/queries/institution/case-summary'
import type { CaseList } from './case-address'
import { CaseSummary } from './case-summary'
import { DecisionSubtitle } from './decision-subtitle'

export interface DecisionPageProps {
  title: string
  /** The way here, without this page. */
  way: readonly Crumb[]
  summary: CaseSummaryView
  list: CaseList | null
  children: ReactNode
}

/** A decision on a case: what is decided, and the case beside it. */
export function DecisionPage({ title, way, summary, list, children }: DecisionPageProps) {
  return (
    <>
      <PageHeader
        trail={<Breadcrumb items={[...way, { label: title }]} />}
        title={title}
        subtitle={<DecisionSubtitle summary={summary} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">{children}</div>
        <div className="lg:sticky lg:top-[5rem]">
          <CaseSummary summary={summary} list={list} />
        </div>
      </div>
    </>
  )
}
