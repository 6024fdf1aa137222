import type { Metadata } from 'next'
import { CaseFilterForm } from '@/components/case/case-filter-form'
import { CaseListFoot } from '@/components/case/case-list-foot'
import { ConditionChips } from '@/components/case/condition-chips'
import { Watermark } from '@/components/case/watermark'
import { dossierColumns, DossierTable } from '@/components/dossier/dossier-table'
import { EmptyDossiers } from '@/components/dossier/empty-dossiers'
import { ListFrame } from '@/components/layout/list-frame'
import { ListKeys } from '@/components/layout/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { PLAIN_LIST } from '@/lib/domain/list/preference'
import { caseListLinks } from '@/lib/edge/case-list-links'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'

export const metadata: Metadata = { title: DOSSIER_LIST.courtTitle }

const PATH = '/court/dossiers'
const PARAMS = ['order', 'after', 'before', 'from', 'size', ...CASE_FILTER_NAMES]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The dossiers of the cases that the court referred. For reading alone. */
export default async function CourtDossiersPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asked = readParams(await searchParams, PARAMS)
  const view = await shown(findCourtDossiers(actor, asked))
  const links = caseListLinks(PATH, view, asked.order && view.order, {})
  const empty = <EmptyDossiers total={view.total} isNarrowed={links.conditions.length > 0} firstHref={links.firstHref} resetHref={links.resetHref} />
  return (
    <div data-print="list">
      {view.watermark ? <Watermark text={view.watermark} /> : null}
      <PageHeader title={DOSSIER_LIST.courtTitle} subtitle={DOSSIER_LIST.courtSubtitle} />
      <ListFrame>
        <Card flush>
          <CaseFilterForm
            action={PATH}
            keep={links.keep}
            params={links.params}
            choices={{
              status: CASE_FILTER_OPTIONS.status(CASE_STATUSES), type: CASE_FILTER_OPTIONS.type, source: CASE_FILTER_OPTIONS.source,
              result: CASE_FILTER_OPTIONS.result,
            }}
            ranges={['referred', 'closed']}
            order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
          />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <ListKeys rowsKey={view.rows.map(({ caseId }) => caseId).join()}>
            <DossierTable columns={dossierColumns({ folder: PATH, from: view.from, withInstitution: true })} rows={view.rows} preference={PLAIN_LIST} empty={empty} />
          </ListKeys>
          <CaseListFoot unit={DOSSIER_LIST.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
