import type { Metadata } from 'next'
import { ImportList } from '@/app/_components/import-list'
import { requireActor } from '@/lib/auth/require-actor'
import { kindsOf } from '@/lib/domain/import/importer'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { findImports, IMPORT_NAMES } from '@/lib/queries/import/find-imports'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: IMPORTS.title }

const PARAMS = [...IMPORT_NAMES, ...PAGE_PARAMS]

/** 案件补录: lists of cases and of mediators from spreadsheets, first checked, then imported. */
export default async function ImportsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findImports(actor, readParams(await searchParams, PARAMS)))
  return (
    <ImportList
      title={IMPORTS.title}
      subtitle={IMPORTS.subtitle}
      path="/institution/imports"
      kinds={kindsOf(actor)}
      view={view}
    />
  )
}
