import type { Metadata } from 'next'
import Form from 'next/form'
import Link from 'next/link'
import { PageHeader } from '@/components/layout/page-header'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { shown } from '@/lib/edge/shown'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { pageHref, readParams } from '@/lib/edge/search-params'
import { NoPeople } from './_components/no-people'
import { PeopleTable } from './_components/people-table'

export const metadata: Metadata = { title: PEOPLE.title }

const PATH = '/institution/people'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 服务人员列表 (操作手册 3.7). */
export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findMediators(actor, readParams(await searchParams, ['q', 'after', 'before', 'from'])))
  const { q, rows, from, total } = view
  return (
    <>
      <PageHeader title={PEOPLE.title} subtitle={PEOPLE.subtitle} />
      <Card flush>
        <Form action={PATH} role="search" className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
          <div className="min-w-0 flex-1 sm:max-w-[16rem]">
            <Input key={q} type="search" name="q" defaultValue={q} maxLength={60} aria-label={PEOPLE.search} placeholder={PEOPLE.search} enterKeyHint="search" />
          </div>
          <Button type="submit">{PEOPLE.searchSubmit}</Button>
          {q ? <Link href={PATH} className={buttonClasses('quiet')}>{PEOPLE.reset}</Link> : null}
        </Form>
        <PeopleTable rows={rows} from={from} empty={<NoPeople q={q} total={total} />} />
        <PaginationNav
          total={total}
          unit={PEOPLE.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && pageHref(PATH, { q, before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && pageHref(PATH, { q, after: view.next, from: from + rows.length })}
        />
      </Card>
    </>
  )
}
