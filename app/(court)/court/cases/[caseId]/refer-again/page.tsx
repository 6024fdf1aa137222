import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { buttonClasses } from '@/components/ui/button'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { getReturnedAct } from '@/lib/queries/court/get-returned-act'
import { ReturnedActPage } from '../_components/returned-act-page'
import { ReferForm } from './_components/refer-form'

const words = RETURNED_ACTS['refer-again']

export const metadata: Metadata = { title: words.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

/** 重新引调: the invited institutions with their figures, the best fit first. */
export default async function ReferAgainPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getReturnedAct(await requireActor(), { caseId }))
  const isPossible = view.institutions.some(({ barred }) => barred === null)
  const toEnd = (
    <SoftLink href={`/court/cases/${caseId}/end`} className={buttonClasses()}>
      {RETURNED_ACTS.end.short}
    </SoftLink>
  )
  return (
    <ReturnedActPage
      act="refer-again"
      caseId={caseId}
      view={view}
      notice={done === 'recalled' ? <Notice tone="ok">{RETURNED_ACTS.done.recalled}</Notice> : null}
    >
      <Card title={words.title} aside={isPossible ? toEnd : null}>
        {isPossible ? (
          <>
            <p className="text-ink-2">{words.law}</p>
            <p className="mt-1 mb-3.5">{words.then}</p>
            <ReferForm caseId={caseId} institutions={view.institutions} />
          </>
        ) : (
          <EmptyState title={words.none.title} action={toEnd}>
            {words.none.text}
          </EmptyState>
        )}
      </Card>
    </ReturnedActPage>
  )
}
