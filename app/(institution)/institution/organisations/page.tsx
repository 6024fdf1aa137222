import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { shown } from '@/lib/edge/shown'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { findOrganisations } from '@/lib/queries/institution/find-organisations'
import { OrganisationTable } from './_components/organisation-table'

export const metadata: Metadata = { title: ORGANISATIONS.title }

/** 服务机构列表 (操作手册 3.8): the institution and its branches. */
export default async function OrganisationsPage() {
  const rows = await shown(findOrganisations(await requireActor(), {}))
  return (
    <>
      <PageHeader title={ORGANISATIONS.title} subtitle={ORGANISATIONS.subtitle} />
      <Card flush>
        <OrganisationTable rows={rows} />
        <PaginationNav total={rows.length} unit={ORGANISATIONS.unit} />
      </Card>
    </>
  )
}
