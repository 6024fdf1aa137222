import type { Metadata } from 'next'
import { ChangeList } from '@/components/case/change-list'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { CHANGE, DECIDE_CHANGE } from '@/lib/labels/zh-CN/change'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getChangeReview } from '@/lib/queries/institution/get-change-review'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'
import { DecisionPage } from '../../../_components/decision-page'
import { WrongState } from '../../../_components/wrong-state'
import { DecideForm } from './_components/decide-form'
import { RequestForm } from './_components/request-form'

export const metadata: Metadata = { title: CHANGE.title }

type ChangePageProps = SearchParamsProps & { params: Promise<{ caseId: string }> }

/**
 * 更换申请: the requests that wait for a decision, each with its form, and below them the form to
 * record another (在线调解规则 第14条; 特邀规定 第13、15条).
 */
export default async function ChangePage({ params, searchParams }: ChangePageProps) {
  const actor = await requireActor()
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const { summary, form, ability } = await orNotFound(getChangeReview(actor, { caseId }))
  const replies = await orNotFound(findPhrasesFor(actor, { place: 'reply' }))
  const toCase = caseHref(caseId, list)
  const waiting = form.changes.filter(({ isOpen }) => isOpen)
  const settled = form.changes.filter(({ isOpen }) => !isOpen)
  return (
    <DecisionPage
      title={CHANGE.title}
      way={[listCrumb(list), { label: CASE_FILE.title, href: toCase }]}
      summary={summary}
      list={list}
    >
      {ability.allowed ? (
        <>
          {waiting.map((change) => (
            <Card key={change.id} title={DECIDE_CHANGE.of(change.party)}>
              <div className="flex flex-col gap-4">
                <ChangeList changes={[change]} />
                <DecideForm
                  caseId={caseId}
                  caseNo={summary.caseNo}
                  list={list}
                  change={change}
                  today={form.today}
                  replies={replies}
                />
              </div>
            </Card>
          ))}
          <Card title={CHANGE.request}>
            <p className="mb-3.5 text-ink-2">{CHANGE.law}</p>
            <RequestForm caseId={caseId} form={form} />
          </Card>
        </>
      ) : (
        <WrongState
          title={CHANGE.notNow}
          sentences={[CHANGE.current(caseStatus[summary.status])]}
          way={{ href: toCase, label: CHANGE.back, isBack: true }}
        />
      )}
      {settled.length > 0 ? (
        <Card title={CHANGE.settled}>
          <ChangeList changes={settled} />
        </Card>
      ) : null}
    </DecisionPage>
  )
}
