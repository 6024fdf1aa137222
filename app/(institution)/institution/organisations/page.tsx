import type { Metadata } from 'next'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { findOrganisations } from '@/lib/queries/institution/find-organisations'
import { ORGANISATION_TABLE } from './_components/organisation-table'

export const metadata: Metadata = { title: ORGANISATIONS.title }

/** 服务机构列表 (操作手册 3.8): the institution and its branches. */
export default async function OrganisationsPage() {
  const actor = await requireActor()
  const rows = await orNotFound(findOrganisations(actor, {}))
  return (
    <ListPage
      title={ORGANISATIONS.title}
      subtitle={ORGANISATIONS.subtitle}
      printedBy={printedBy(actor)}
      view={{ rows, total: rows.length }}
      table={ORGANISATION_TABLE}
      unit={ORGANISATIONS.unit}
      withoutKeys={['/']}
    />
  )
}
