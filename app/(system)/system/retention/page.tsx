import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RETENTION } from '@/lib/labels/zh-CN/retention'
import { listKeptData } from '@/lib/queries/system/list-kept-data'
import { KeptDataTables } from './_components/kept-data-tables'

export const metadata: Metadata = { title: RETENTION.title }

/**
 * 保存期限: what is kept how long. Not a ListPage: a complete table that leads nowhere, with nothing
 * to search, page or export.
 */
export default async function RetentionPage() {
  const view = await orNotFound(listKeptData(await requireActor(), {}))
  return (
    <>
      <PageHeader title={RETENTION.title} subtitle={RETENTION.subtitle} />
      <Notice tone="info">{RETENTION.note}</Notice>
      <KeptDataTables view={view} />
    </>
  )
}
