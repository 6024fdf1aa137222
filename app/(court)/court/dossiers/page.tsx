import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { dossierTable } from '@/components/dossier/dossier-table'
import { EmptyDossiers } from '@/components/dossier/empty-dossiers'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { caseListLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readCaseParams } from '@/lib/edge/page/case-params'
import { type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: DOSSIER_LIST.courtTitle }

const PATH = '/court/dossiers'
const PARAMS = ['order', ...PAGE_PARAMS, ...CASE_FILTER_NAMES]

/** The dossiers of the cases that the court referred; read only. */
export default async function CourtDossiersPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = await readCaseParams(PATH, searchParams, PARAMS)
  const view = await orNotFound(findCourtDossiers(actor, params))
  const links = caseListLinks(PATH, view, params.order && view.order, {})
  return (
    <ListPage
      title={DOSSIER_LIST.courtTitle}
      subtitle={DOSSIER_LIST.courtSubtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'court_dossiers', save: savePreferenceAction }}
      filter={
        <CaseFilter
          quick={['status', 'archiving']}
          action={PATH}
          keep={links.keep}
          params={links.params}
          choices={{
            status: CASE_FILTER_OPTIONS.status(CASE_STATUSES),
            type: CASE_FILTER_OPTIONS.type,
            archiving: CASE_FILTER_OPTIONS.archiving,
            source: CASE_FILTER_OPTIONS.source,
            result: CASE_FILTER_OPTIONS.result,
          }}
          ranges={['referred', 'closed']}
          order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
        />
      }
      conditions={links}
      table={dossierTable({ folder: PATH, from: view.from, withInstitution: true })}
      empty={
        <EmptyDossiers
          total={view.total}
          isNarrowed={links.isNarrowed}
          firstHref={links.firstHref}
          resetHref={links.resetHref}
        />
      }
      unit={DOSSIER_LIST.unit}
      links={links}
    />
  )
}
