import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { dossierColumns, DossierTable } from '@/components/dossier/dossier-table'
import { EmptyDossiers } from '@/components/dossier/empty-dossiers'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { ExportBar } from '@/components/list/export-bar'
import { ExportLink } from '@/components/list/export-link'
import { SelectionArea } from '@/components/list/selection'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks, findName, toOptions } from '@/lib/edge/page/case-list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { LISTED_STATUSES } from '@/lib/queries/institution/find-cases'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'

export const metadata: Metadata = { title: DOSSIER_LIST.title }

const PATH = '/institution/dossiers'
const PARAMS = ['order', 'after', 'before', 'from', 'size', ...CASE_FILTER_NAMES]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 电子卷宗记录 (操作手册 3.6). */
export default async function DossiersPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PARAMS)
  const view = await orNotFound(findDossiers(actor, params))
  const { rows, options, preference } = view
  const names = {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
  }
  const links = caseListLinks(PATH, view, params.order && view.order, names)
  const columns = dossierColumns({
    folder: PATH,
    from: view.from,
    withInstitution: false,
    withSelection: true,
  })
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
      <PageHeader
        title={DOSSIER_LIST.title}
        subtitle={DOSSIER_LIST.subtitle}
        actions={
          <>
            <ListViewButton
              list="dossiers"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="dossiers" params={{ ...links.here, size: undefined }} />
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
              status: CASE_FILTER_OPTIONS.status(LISTED_STATUSES),
              type: CASE_FILTER_OPTIONS.type,
              source: CASE_FILTER_OPTIONS.source,
              court: toOptions(options.courts),
              mediator: toOptions(options.mediators),
              result: CASE_FILTER_OPTIONS.result,
            }}
            ranges={['referred', 'closed']}
            order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
          />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <SelectionArea ids={rows.map(({ caseId }) => caseId)}>
            <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
              <DossierTable columns={columns} rows={rows} preference={preference} empty={empty} />
            </ListKeys>
            <ExportBar
              list="dossiers"
              label={BULK.bar}
              unit={DOSSIER_LIST.unit}
              order={links.here.order}
            />
          </SelectionArea>
          <CaseListFoot unit={DOSSIER_LIST.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
