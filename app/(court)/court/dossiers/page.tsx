import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { Watermark } from '@/components/case/watermark'
import { dossierColumns, DossierTable } from '@/components/dossier/dossier-table'
import { EmptyDossiers } from '@/components/dossier/empty-dossiers'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { requireActor } from '@/lib/auth/require-actor'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { caseListLinks } from '@/lib/edge/page/case-list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'

export const metadata: Metadata = { title: DOSSIER_LIST.courtTitle }

const PATH = '/court/dossiers'
const PARAMS = ['order', 'after', 'before', 'from', 'size', ...CASE_FILTER_NAMES]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The dossiers of the cases that the court referred. For reading alone. */
export default async function CourtDossiersPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PARAMS)
  const view = await orNotFound(findCourtDossiers(actor, params))
  const links = caseListLinks(PATH, view, params.order && view.order, {})
  const columns = dossierColumns({ folder: PATH, from: view.from, withInstitution: true })
  const empty = (
    <EmptyDossiers
      total={view.total}
      isNarrowed={links.conditions.length > 0}
      firstHref={links.firstHref}
      resetHref={links.resetHref}
    />
  )
  return (
    <div data-print="list">
      {view.watermark ? <Watermark text={view.watermark} /> : null}
      <PageHeader
        title={DOSSIER_LIST.courtTitle}
        subtitle={DOSSIER_LIST.courtSubtitle}
        actions={
          <>
            <ListViewButton
              list="court_dossiers"
              columns={hideableColumns(columns)}
              preference={view.preference}
              action={savePreferenceAction}
            />
            <PrintButton />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <ListFrame>
        <Card flush>
          <CaseFilter
            action={PATH}
            keep={links.keep}
            params={links.params}
            choices={{
              status: CASE_FILTER_OPTIONS.status(CASE_STATUSES),
              type: CASE_FILTER_OPTIONS.type,
              source: CASE_FILTER_OPTIONS.source,
              result: CASE_FILTER_OPTIONS.result,
            }}
            ranges={['referred', 'closed']}
            order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
          />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <ListKeys rowsKey={view.rows.map(({ caseId }) => caseId).join()}>
            <DossierTable
              columns={columns}
              rows={view.rows}
              preference={view.preference}
              empty={empty}
            />
          </ListKeys>
          <CaseListFoot unit={DOSSIER_LIST.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
