import type { Metadata } from 'next'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import type { CaseStatus } from '@/lib/domain/case/status'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { caseHref, listCrumb, readCaseList, type CaseList } from '../../../_components/case-address'
import { CaseSummary } from '../../../_components/case-summary'
import { DecisionSubtitle } from '../../../_components/decision-subtitle'
import { WrongState, type WrongStateProps } from '../../../_components/wrong-state'
import { assignMediatorAction, reassignMediatorAction } from './actions'
import { AssignForm } from './_components/assign-form'
import { ExcludedList } from './_components/excluded-list'
import { FormerMediators } from './_components/former-mediators'
import { NoCandidates } from './_components/no-candidates'

export const metadata: Metadata = { title: ASSIGN.assign }

type AssignPageProps = SearchParamsProps & { params: Promise<{ caseId: string }> }

function wayOn(status: CaseStatus, caseId: string, list: CaseList | null): WrongStateProps['way'] {
  if (status === 'pending_acceptance')
    return { href: '/institution/cases', label: CASE_ACTS.accept }
  if (status === 'disclosure_review')
    return { href: caseHref(caseId, list, 'disclosure'), label: CASE_ACTS.disclosure }
  return { href: listCrumb(list, 'assign').href, label: ASSIGN.cancel, isBack: true }
}

/** 分配调解员, or after 提前终结 or a replacement 重新分配调解员 (操作手册 3.4). */
export default async function AssignPage({ params, searchParams }: AssignPageProps) {
  const actor = await requireActor()
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const view = await orNotFound(getCandidates(actor, { caseId }))
  const { summary, isReassignment, ability, former, ranked, excluded, choice } = view
  const mayGet = (id: string) => ranked.some(({ mediatorId }) => mediatorId === id)
  const title = isReassignment ? ASSIGN.reassign : ASSIGN.assign
  return (
    <>
      <PageHeader
        trail={<Breadcrumb items={[listCrumb(list, 'assign'), { label: title }]} />}
        title={title}
        subtitle={<DecisionSubtitle summary={summary} />}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:[&>*]:col-start-2">
        {former.length > 0 ? <FormerMediators former={former} /> : null}
        <div className="flex min-w-0 flex-col gap-4 lg:!col-start-1 lg:row-span-2 lg:row-start-1">
          {choice && ability.allowed ? (
            <Notice>
              {choice.sentence}
              {choice.chosen && !mayGet(choice.chosen.mediatorId)
                ? CHOICE.chosenGone(choice.chosen.name)
                : null}
            </Notice>
          ) : null}
          {choice?.isOpen && ability.allowed ? (
            <WrongState
              title={ASSIGN.notNow}
              sentences={[CHOICE.choosing]}
              way={{ href: caseHref(caseId, list, 'choose'), label: CHOICE.see }}
            />
          ) : ability.allowed ? (
            <>
              {ranked.length > 0 ? (
                <AssignForm
                  action={isReassignment ? reassignMediatorAction : assignMediatorAction}
                  caseId={caseId}
                  list={list}
                  ranked={ranked}
                  isReassignment={isReassignment}
                  handover={view.handover}
                  isConfirmationWaived={view.isConfirmationWaived}
                  chosen={choice?.chosen ?? null}
                />
              ) : (
                <NoCandidates hasMediators={excluded.length > 0} />
              )}
              {excluded.length > 0 ? (
                <ExcludedList excluded={excluded} isOpen={ranked.length === 0} />
              ) : null}
            </>
          ) : (
            <WrongState
              title={ASSIGN.notNow}
              // Before acceptance there is no competing act: only the next step is shown.
              sentences={[
                summary.status === 'pending_acceptance' ? null : ability.why,
                ASSIGN.instead[summary.status],
              ]}
              way={wayOn(summary.status, caseId, list)}
            />
          )}
        </div>
        <CaseSummary summary={summary} list={list} />
      </div>
    </>
  )
}
