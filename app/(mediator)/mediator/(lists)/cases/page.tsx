import type { Metadata } from 'next'
import { ListFrame } from '@/components/list/list-frame'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { EmptyState } from '@/components/ui/empty-state'
import type { Actor } from '@/lib/domain/access/roles'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { findMyHistory } from '@/lib/queries/mediator/find-my-history'
import { CoMediated } from '../_components/co-mediated'
import { CaseList } from './_components/case-list'
import { CaseRow } from './_components/case-row'
import { CaseSearch } from './_components/case-search'
import { addressOf, CASE_TABS, CaseTabs, type CaseTab } from './_components/case-tabs'
import { HistoryRow } from './_components/history-row'

export const metadata: Metadata = { title: MEDIATOR.cases.title }

type Params = Readonly<Record<string, string | string[] | undefined>>

export default async function MyCasesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor()
  const params = await searchParams
  const tab = CASE_TABS.find((each) => each === one(params.tab)) ?? 'open'
  return (
    <div data-wide>
      <MobileTopBar title={MEDIATOR.cases.title} />
      <ListFrame>
        {tab === 'former' ? (
          <FormerCases actor={actor} after={one(params.after)} />
        ) : (
          <OwnCases actor={actor} tab={tab} params={params} />
        )}
      </ListFrame>
    </div>
  )
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

const WORDS = MEDIATOR.cases

async function OwnCases({
  actor,
  tab,
  params,
}: {
  actor: Actor
  tab: Exclude<CaseTab, 'former'>
  params: Params
}) {
  const text = one(params.q)
  const after = one(params.after)
  const view = await orNotFound(
    findMyCases(actor, { settled: tab === 'settled', text: text ?? '', after }),
  )
  const empty = text
    ? { icon: 'search-x' as const, title: WORDS.emptySearch(text), help: WORDS.emptySearchHelp }
    : tab === 'open'
      ? { icon: 'files' as const, title: WORDS.emptyOpen, help: WORDS.emptyOpenHelp }
      : { icon: 'files' as const, title: WORDS.emptySettled, help: WORDS.emptySettledHelp }
  return (
    <>
      <CaseTabs current={tab} counts={view.counts} />
      <CaseSearch tab={tab} text={text} />
      <CaseList
        label={WORDS[tab]}
        rows={view.rows.map((row) => ({ key: row.caseId, line: <CaseRow row={row} /> }))}
        total={view.total}
        firstHref={after ? addressOf(tab, { text }) : null}
        nextHref={view.next && addressOf(tab, { text, after: view.next })}
        empty={
          <EmptyState icon={empty.icon} title={empty.title}>
            {empty.help}
          </EmptyState>
        }
      />
      <CoMediated rows={view.coMediated} />
    </>
  )
}

async function FormerCases({ actor, after }: { actor: Actor; after: string | null }) {
  const view = await orNotFound(findMyHistory(actor, { after }))
  return (
    <>
      <CaseTabs current="former" counts={{ ...view.counts, former: view.total }} />
      {view.rows.length > 0 ? (
        <p className="px-4 pt-3 text-sm text-ink-3">{MEDIATOR.history.note}</p>
      ) : null}
      <CaseList
        label={WORDS.former}
        rows={view.rows.map((row) => ({ key: row.caseId, line: <HistoryRow row={row} /> }))}
        total={view.total}
        firstHref={after ? addressOf('former') : null}
        nextHref={view.next && addressOf('former', { after: view.next })}
        empty={
          <EmptyState icon="rotate-ccw-clock" title={WORDS.emptyFormer}>
            {WORDS.emptyFormerHelp}
          </EmptyState>
        }
      />
    </>
  )
}
