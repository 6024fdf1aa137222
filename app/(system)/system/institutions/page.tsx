import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findInstitutions } from '@/lib/queries/system/find-institutions'
import { INSTITUTION_TABLE } from './_components/institution-table'

export const metadata: Metadata = { title: INSTITUTIONS.title }

const NEW = '/system/institutions/new'

/** 机构: those that take up referred cases. */
export default async function InstitutionsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PAGE_PARAMS)
  const view = await orNotFound(findInstitutions(actor, params))
  const nothing = {
    title: INSTITUTIONS.empty,
    text: INSTITUTIONS.emptyText,
    link: { href: NEW, label: INSTITUTIONS.add, isPrimary: true },
  }
  return (
    <ListPage
      title={INSTITUTIONS.title}
      subtitle={INSTITUTIONS.subtitle}
      printedBy={printedBy(actor)}
      actions={
        <SoftLink href={NEW} className={buttonClasses('primary')}>
          <Icon name="plus" />
          {INSTITUTIONS.add}
        </SoftLink>
      }
      view={view}
      table={INSTITUTION_TABLE}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={INSTITUTIONS.unit}
      links={listLinks('/system/institutions', {}, view)}
      withoutKeys={['/']}
    />
  )
}
