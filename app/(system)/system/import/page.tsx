import type { Metadata } from 'next'
import { ImportList } from '@/app/_components/import-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { kindsOf } from '@/lib/domain/import/importer'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { findImports, IMPORT_NAMES } from '@/lib/queries/import/find-imports'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

const { organisations: words } = IMPORTS
export const metadata: Metadata = { title: words.title }

const PARAMS = [...IMPORT_NAMES, ...PAGE_PARAMS]

/** 批量导入: courts, institutions and accounts of a whole city, first checked, then imported. */
export default async function OrganisationImportsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findImports(actor, readParams(await searchParams, PARAMS)))
  return (
    <ImportList
      title={words.title}
      subtitle={words.subtitle}
      trail={
        <Breadcrumb
          items={[{ label: SET_UP.title, href: '/system/setup' }, { label: words.title }]}
        />
      }
      path="/system/import"
      kinds={kindsOf(actor)}
      view={view}
    />
  )
}
