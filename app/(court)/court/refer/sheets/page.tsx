import type { Metadata } from 'next'
import { ImportList } from '@/app/_components/import-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { kindsOf } from '@/lib/domain/import/importer'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { findImports, IMPORT_NAMES } from '@/lib/queries/import/find-imports'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

const { title, subtitle } = IMPORTS.referrals

export const metadata: Metadata = { title }

const PARAMS = [...IMPORT_NAMES, ...PAGE_PARAMS]

/** 批量引调: lists of referrals from spreadsheets, first checked, then referred. */
export default async function ReferralSheetsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findImports(actor, readParams(await searchParams, PARAMS)))
  return (
    <ImportList
      title={title}
      subtitle={subtitle}
      trail={
        <Breadcrumb items={[{ label: REGISTER.title, href: '/court/refer' }, { label: title }]} />
      }
      path="/court/refer/sheets"
      kinds={kindsOf(actor)}
      view={view}
    />
  )
}
