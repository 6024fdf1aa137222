import type { Metadata } from 'next'
import { PrintButton } from '@/components/case/print-button'
import { KeysHelp } from '@/components/list/keys-help'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { PaginationNav } from '@/components/list/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { now } from '@/lib/platform/clock'
import { findOrganisations } from '@/lib/queries/institution/find-organisations'
import { OrganisationTable } from './_components/organisation-table'

export const metadata: Metadata = { title: ORGANISATIONS.title }

/** 服务机构列表 (操作手册 3.8): the institution and its branches. */
export default async function OrganisationsPage() {
  const actor = await requireActor()
  const rows = await orNotFound(findOrganisations(actor, {}))
  return (
    <div data-print="list">
      <PageHeader
        title={ORGANISATIONS.title}
        subtitle={ORGANISATIONS.subtitle}
        actions={<PrintButton />}
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <Card flush>
        <ListKeys rowsKey={rows.map(({ institutionId }) => institutionId).join()}>
          <OrganisationTable rows={rows} />
        </ListKeys>
        <PaginationNav total={rows.length} unit={ORGANISATIONS.unit}>
          <KeysHelp without={['/']} />
        </PaginationNav>
      </Card>
    </div>
  )
}
