import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { dossierTable } from '@/components/dossier/dossier-table'
import { EmptyDossiers } from '@/components/dossier/empty-dossiers'
import { ExportBar } from '@/components/list/export-bar'
import { ListPage } from '@/components/list/list-page'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks } from '@/lib/edge/page/list-links'
import { findName, toOptions } from '@/lib/edge/page/select-options'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readCaseParams } from '@/lib/edge/page/case-params'
import { type SearchParamsProps } from '@/lib/edge/page/search-params'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { LISTED_STATUSES } from '@/lib/queries/institution/find-cases'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: DOSSIER_LIST.title }

const PATH = '/institution/dossiers'
const PARAMS = ['order', ...PAGE_PARAMS, ...CASE_FILTER_NAMES]

/** 电子卷宗记录 (操作手册 3.6). */
export default async function DossiersPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = await readCaseParams(PATH, searchParams, PARAMS)
  const view = await orNotFound(findDossiers(actor, params))
  const { options } = view
  const links = caseListLinks(PATH, view, params.order && view.order, {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
  })
  return (
    <ListPage
      title={DOSSIER_LIST.title}
      subtitle={DOSSIER_LIST.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'dossiers', save: savePreferenceAction }}
      actions={
        <SoftLink href={`${PATH}/destruction`} className={buttonClasses()}>
          {DESTRUCTION.open}
        </SoftLink>
      }
      exported={{ list: 'dossiers', params: { ...links.here, size: undefined } }}
      filter={
        <CaseFilter
          quick={['status', 'archiving']}
          action={PATH}
          keep={links.keep}
          params={links.params}
          choices={{
            status: CASE_FILTER_OPTIONS.status(LISTED_STATUSES),
            type: CASE_FILTER_OPTIONS.type,
            archiving: CASE_FILTER_OPTIONS.archiving,
            source: CASE_FILTER_OPTIONS.source,
            court: toOptions(options.courts),
            mediator: toOptions(options.mediators),
            result: CASE_FILTER_OPTIONS.result,
          }}
          ranges={['referred', 'closed']}
          order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
        />
      }
      conditions={links}
      table={dossierTable({
        folder: PATH,
        from: view.from,
        withInstitution: false,
        withSelection: true,
      })}
      empty={
        <EmptyDossiers
          total={view.total}
          isNarrowed={links.isNarrowed}
          firstHref={links.firstHref}
          resetHref={links.resetHref}
        />
      }
      selectionBar={
        <ExportBar
          list="dossiers"
          label={BULK.bar}
          unit={DOSSIER_LIST.unit}
          order={links.here.order}
        />
      }
      unit={DOSSIER_LIST.unit}
      links={links}
    />
  )
}
