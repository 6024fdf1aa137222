import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ListLink } from '@/components/ui/list-link'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { getAssignPlan } from '@/lib/queries/institution/get-assign-plan'
import { ExcludedList } from '../[caseId]/assign/_components/excluded-list'
import { CannotList } from './_components/cannot-list'
import { PlanForm } from './_components/plan-form'

export const metadata: Metadata = { title: ASSIGN_MANY.title }

const LIST = '/institution/cases?tab=assign'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * 批量分配: the selected cases with the mediator proposed for each; nothing happens before it is
 * confirmed.
 */
export default async function AssignManyPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { cases: caseIds = '', chosen = '' } = readParams(await searchParams, ['cases', 'chosen'])
  const view = await orNotFound(getAssignPlan(actor, { cases: caseIds, chosen }))
  const hasSome = view.cases.length > 0
  const unserved = view.cases.filter(({ ranked }) => ranked.length === 0).length
  const hasNoMediator = hasSome && unserved === view.cases.length
  const excluded =
    view.excludedEverywhere.length > 0 ? (
      <ExcludedList
        excluded={view.excludedEverywhere}
        isOpen={hasNoMediator}
        title={ASSIGN_MANY.excludedAll(view.excludedEverywhere.length)}
      />
    ) : null
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: INSTITUTION_MENU.cases, href: LIST }, { label: ASSIGN_MANY.title }]}
          />
        }
        title={ASSIGN_MANY.title}
      />
      <PlanForm
        key={caseIds}
        caseIds={caseIds}
        people={view.people}
        cases={view.cases}
        isConfirmationWaived={view.isConfirmationWaived}
        list={LIST}
        before={
          <>
            {hasSome ? <p className="text-ink-2">{ASSIGN_MANY.subtitle}</p> : null}
            <CannotList cannot={view.cannot} missing={view.missing} />
            {unserved > 0 ? (
              <Notice tone="warn" title={ASSIGN_MANY.unserved(unserved, view.cases.length)}>
                <p>
                  {ASSIGN_MANY.unservedHelp}{' '}
                  <SoftLink href="/institution/people" className={buttonClasses('link')}>
                    {INSTITUTION_MENU.people}
                  </SoftLink>
                </p>
              </Notice>
            ) : null}
            {hasNoMediator ? excluded : null}
          </>
        }
        empty={
          <Card flush>
            <EmptyState
              icon="list-x"
              title={ASSIGN_MANY.emptyTitle}
              action={
                <ListLink href={LIST} className={buttonClasses()}>
                  {ASSIGN_MANY.back}
                </ListLink>
              }
            >
              <p>{ASSIGN_MANY.emptyText}</p>
            </EmptyState>
          </Card>
        }
      >
        {hasNoMediator ? null : excluded}
      </PlanForm>
    </>
  )
}
