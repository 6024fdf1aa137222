import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { DefinitionList } from '@/components/ui/definition-list'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { getParameter, type ParameterView } from '@/lib/queries/system/get-parameter'
import { ConfirmCard } from './_components/confirm-card'
import { CourtsCard } from './_components/courts-card'
import { DraftForm } from './_components/draft-form'
import { HistoryCard, PlannedCard } from './_components/past-cards'

export const metadata: Metadata = { title: PARAMETER.changeTitle }

type Props = SearchParamsProps & { params: Promise<{ key: string }> }

/**
 * One 参数 of the installation or of a court: its value in force; a change, previewed by address
 * and then confirmed; what is planned, and all that was set before.
 */
export default async function ParameterPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const { court, value, from } = query
  const { done } = readParams(query, ['done'])
  const view = await orNotFound(getParameter(await requireActor(), { key, court, value, from }))
  return (
    <>
      <PageHeader
        trail={<Breadcrumb items={trailOf(view)} />}
        title={view.court ? `${view.name}（${view.court.name}）` : view.name}
        subtitle={view.meaning}
      />
      <DoneNotice done={done} sentences={PARAMETER.doneElsewhere} className="mb-4 max-w-[44rem]" />
      <div className="flex max-w-[44rem] flex-col gap-4">
        <Card>
          <DefinitionList items={factsOf(view)} />
        </Card>
        {view.waiting ? (
          <Notice>
            {view.waiting}
            <SoftLink href="/system/proposals" className={cn(buttonClasses('link'), 'ml-2')}>
              {PARAMETER.toProposals}
            </SoftLink>
          </Notice>
        ) : null}
        <DraftForm view={view} />
        {view.preview ? (
          <ConfirmCard
            key={`${view.preview.value} ${view.preview.from} ${view.seen}`}
            view={view}
            preview={view.preview}
          />
        ) : null}
        <PlannedCard view={view} />
        {view.courts && !view.court ? (
          <CourtsCard parameterKey={view.key} courts={view.courts} />
        ) : null}
        <HistoryCard view={view} />
      </div>
    </>
  )
}

function trailOf({ key, name, court }: ParameterView) {
  const all = { label: PARAMETER.title, href: '/system/parameters' }
  return court
    ? [all, { label: name, href: `/system/parameters/${key}` }, { label: court.name }]
    : [all, { label: name }]
}

function factsOf(view: ParameterView) {
  const { columns } = PARAMETER
  return [
    { term: columns.value, value: view.value },
    { term: columns.since, value: view.since },
    { term: columns.bounds, value: view.bounds },
    ...(view.courts ? [{ term: PARAMETER.scope, value: view.court?.name ?? PARAMETER.whole }] : []),
    { term: columns.basis, value: view.basis, wide: true },
  ]
}
