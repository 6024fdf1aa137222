import type { Metadata } from 'next'
import { ListPage } from '@/components/list/list-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { getDestructionList, MOST_DUE } from '@/lib/queries/institution/get-destruction-list'
import { destructionTable } from './_components/destruction-table'

export const metadata: Metadata = { title: DESTRUCTION.title }

/** 到期卷宗鉴定销毁清单: proposed by one administrator, decided by another, then carried out. */
export default async function DestructionPage() {
  const actor = await requireActor()
  const { rows, isCut, needsSecond } = await orNotFound(getDestructionList(actor, {}))
  return (
    <ListPage
      title={DESTRUCTION.title}
      subtitle={DESTRUCTION.subtitle}
      printedBy={printedBy(actor)}
      trail={
        <Breadcrumb
          items={[
            { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
            { label: DESTRUCTION.title },
          ]}
        />
      }
      above={
        <div className="mb-4 flex flex-col gap-2">
          <Notice tone="info">{DESTRUCTION.about}</Notice>
          <details className="rounded-lg border border-line px-4 py-2 text-sm">
            <summary className="cursor-pointer phone:min-h-11 phone:py-2">
              {DESTRUCTION.removesTitle}
            </summary>
            <ul className="my-1 list-disc pl-5 text-ink-2">
              {DESTRUCTION.removes.map((kind) => (
                <li key={kind}>{kind}</li>
              ))}
            </ul>
            <p className="text-ink-2">{DESTRUCTION.removesAlso}</p>
            <p className="text-ink-2">{DESTRUCTION.keeps}</p>
          </details>
          {needsSecond ? <Notice tone="warn">{DESTRUCTION.needsSecond}</Notice> : null}
        </div>
      }
      view={{ rows, total: rows.length }}
      table={destructionTable}
      empty={
        <EmptyState icon="file-search" title={DESTRUCTION.empty}>
          {DESTRUCTION.emptyHelp}
        </EmptyState>
      }
      unit={DOSSIER_LIST.unit}
      withoutKeys={['/']}
      below={
        isCut ? <p className="px-4 py-2 text-sm text-ink-3">{DESTRUCTION.cut(MOST_DUE)}</p> : null
      }
    />
  )
}
