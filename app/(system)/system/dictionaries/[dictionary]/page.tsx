import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable } from '@/components/list/data-table'
import { ExportLink } from '@/components/list/export-link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { DICTIONARY_IMPORT, planInWords } from '@/lib/labels/zh-CN/dictionary-import'
import { findDictionaryValues } from '@/lib/queries/system/find-dictionaries'
import { importedCounts } from '../imported-address'
import { DictionaryLists } from './_components/dictionary-lists'
import { ValueSearch } from './_components/value-search'
import { valueColumns } from './_components/value-columns'

export const metadata: Metadata = { title: DICTIONARY.title }

type Props = SearchParamsProps & { readonly params: Promise<{ dictionary: string }> }

/** One dictionary: at the left all of them, at the right its values. */
export default async function DictionaryPage({ params, searchParams }: Props) {
  const { done, ...query } = readParams(await searchParams, ['q', 'state', 'done'])
  const imported = importedCounts(done)
  const view = await orNotFound(
    findDictionaryValues(await requireActor(), { ...query, ...(await params) }),
  )
  const path = `/system/dictionaries/${view.key}`
  const isNarrowed = view.q !== '' || view.state !== null
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: DICTIONARY.title, href: '/system/dictionaries' },
              { label: view.name },
            ]}
          />
        }
        title={view.name}
        subtitle={view.period ?? DICTIONARY.count(view.inForce, view.all)}
        actions={
          <>
            <ExportLink list="dictionary" params={{ dictionary: view.key }} />
            {view.mayChange ? (
              <SoftLink href={`${path}/import`} className={buttonClasses('default')}>
                <Icon name="upload" />
                {DICTIONARY_IMPORT.button}
              </SoftLink>
            ) : null}
            {view.mayAdd ? (
              <SoftLink href={`${path}/new`} className={buttonClasses('primary')}>
                {DICTIONARY.add}
              </SoftLink>
            ) : null}
          </>
        }
      />
      {imported && done ? (
        <DoneNotice
          done={done}
          sentences={{ [done]: DICTIONARY_IMPORT.done(planInWords(imported)) }}
        />
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <DictionaryLists lists={view.lists} current={view.key} />
        <div className="flex min-w-0 flex-col gap-3">
          <p className="px-1 text-sm text-ink-3">{view.meaning}</p>
          <Card flush>
            <ValueSearch path={path} q={view.q} state={view.state} />
            <DataTable
              caption={view.name}
              columns={valueColumns(path, view.mayChange)}
              rows={view.rows}
              rowKey={({ code }) => code}
              empty={
                <p className="px-4 py-8 text-center text-ink-3">
                  {isNarrowed ? DICTIONARY.none : DICTIONARY.noneYet}
                </p>
              }
              isStacked
            />
            <p className="px-4 py-3 text-sm text-ink-3">
              {view.rows.length < view.total
                ? DICTIONARY.firstOf(view.rows.length, view.total)
                : DICTIONARY.of(view.total)}
            </p>
          </Card>
        </div>
      </div>
    </>
  )
}
