import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { buttonClasses } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import { findKnowledge, KNOWLEDGE_NAMES } from '@/lib/queries/institution/find-knowledge'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { KnowledgeSearch } from './_components/knowledge-search'
import { knowledgeTable } from './_components/knowledge-table'

export const metadata: Metadata = { title: KNOWLEDGE.title }

const PATH = '/institution/knowledge'
const PARAMS = [...KNOWLEDGE_NAMES, ...PAGE_PARAMS]
const DONE = {
  published: KNOWLEDGE.publishedNow,
  edited: KNOWLEDGE.edited,
  withdrawn: KNOWLEDGE.withdrawnNow,
}

/** 常见问题 that the institution publishes. */
export default async function KnowledgeListPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const { done, ...params } = readParams(await searchParams, [...PARAMS, 'done'])
  const view = await orNotFound(findKnowledge(actor, params))
  const size = sizeParam(view.size)
  const links = listLinks(PATH, view.query, view)
  const resetHref = pageHref(PATH, { size })
  const toAdd = { href: `${PATH}/new`, label: KNOWLEDGE.add }
  return (
    <ListPage
      title={KNOWLEDGE.title}
      subtitle={KNOWLEDGE.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      above={<DoneNotice done={done} sentences={DONE} />}
      actions={
        <SoftLink href={toAdd.href} className={buttonClasses('primary')}>
          {toAdd.label}
        </SoftLink>
      }
      filter={
        <KnowledgeSearch action={PATH} query={view.query} size={size} resetHref={resetHref} />
      }
      table={knowledgeTable(view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={Object.values(view.query).some(Boolean)}
          stale={{
            title: KNOWLEDGE.stale,
            link: { href: links.firstHref, label: KNOWLEDGE.first },
          }}
          noMatch={{
            icon: 'search-x',
            title: KNOWLEDGE.noMatch,
            text: KNOWLEDGE.noMatchText,
            link: { href: resetHref, label: KNOWLEDGE.filter.reset },
          }}
          nothing={{ title: KNOWLEDGE.emptyTitle, text: KNOWLEDGE.emptyText, link: toAdd }}
        />
      }
      unit={KNOWLEDGE.unit}
      links={links}
    />
  )
}
