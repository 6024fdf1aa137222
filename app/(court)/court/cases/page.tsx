import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { MissingYearNotice } from '@/components/case/missing-year-notice'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { listTabs, noMatchReason } from '@/components/list/list-tabs'
import { requireActor } from '@/lib/auth/require-actor'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { caseListLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readCaseParams } from '@/lib/edge/page/case-params'
import { pageHref, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COURT } from '@/lib/labels/zh-CN/court'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findApplicationsAtCourt } from '@/lib/queries/court/find-applications'
import { COURT_TABS, findCourtCases } from '@/lib/queries/court/find-court-cases'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { WaitingApplications } from '../_components/waiting-applications'
import { courtTable } from './_components/case-table'
import { UnansweredNotice } from './_components/unanswered-notice'
import { CourtFilter } from './_components/court-filter'

const { list: words } = COURT

export const metadata: Metadata = { title: words.title }

const PATH = '/court/cases'
const PARAMS = ['tab', 'order', ...PAGE_PARAMS, ...CASE_FILTER_NAMES]

/**
 * What the court referred and what became of it, read only; the numbers of a report lead here, too.
 */
export default async function CourtCasesPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = await readCaseParams(PATH, searchParams, PARAMS)
  const view = await orNotFound(findCourtCases(actor, params))
  const applications = await orNotFound(findApplicationsAtCourt(actor, {}))
  const { tab, counts } = view
  const links = caseListLinks(PATH, view, params.order && view.order, {
    mediator: view.mediatorName ?? undefined,
  })
  const tabs = listTabs({
    tabs: COURT_TABS,
    current: tab,
    labels: words.tabs,
    counts,
    search: view.query,
    found: view.found,
    hrefOf: (address) => pageHref(PATH, address),
  })
  return (
    <ListPage
      title={words.title}
      subtitle={words.subtitle(counts.returned, actor.role)}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'court_cases', save: savePreferenceAction }}
      exported={
        mayRoleAct(actor.role, 'court-case:export')
          ? { list: 'court_cases', params: { ...links.here, size: undefined } }
          : undefined
      }
      above={
        <>
          <MissingYearNotice year={view.missingYear} />
          <UnansweredNotice count={view.unanswered} isListed={params.awaits === 'suspicion'} />
          <WaitingApplications lines={applications} className="mb-4" />
        </>
      }
      tabs={tabs}
      filter={<CourtFilter action={PATH} view={view} keep={links.keep} params={links.params} />}
      conditions={links}
      table={courtTable(tab, view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={links.isNarrowed}
          stale={{ title: words.stale, link: { href: links.firstHref, label: words.first } }}
          noMatch={noMatchReason(
            { ...words.empty.noMatch, link: { href: links.resetHref, label: words.reset } },
            view.query,
            tabs,
          )}
          nothing={words.empty[tab]}
        />
      }
      unit={words.unit}
      links={links}
    />
  )
}
