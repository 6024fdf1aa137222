import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import { getDisclosureReview } from '@/lib/queries/institution/get-disclosure-review'
import { listCrumb, readCaseList } from '../../../_components/case-address'
import { DecisionPage } from '../../../_components/decision-page'
import { WrongState } from '../../../_components/wrong-state'
import { AllowForm } from './_components/allow-form'
import { DisclosedCard } from './_components/disclosed-card'
import { ReplaceButton } from './_components/replace-button'

export const metadata: Metadata = { title: DISCLOSURE_REVIEW.title }

type DisclosurePageProps = SearchParamsProps & { params: Promise<{ caseId: string }> }

/** 处理披露: two decisions on what the mediator disclosed (在线调解规则 第13条、第14条). */
export default async function DisclosurePage({ params, searchParams }: DisclosurePageProps) {
  const actor = await requireActor()
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const { summary, disclosure, parties, allow, replace, today } = await orNotFound(
    getDisclosureReview(actor, { caseId }),
  )
  return (
    <DecisionPage
      title={DISCLOSURE_REVIEW.title}
      way={[listCrumb(list, 'assign')]}
      summary={summary}
      list={list}
    >
      {disclosure && allow.allowed && replace.allowed ? (
        <>
          <DisclosedCard disclosure={disclosure} />
          <Card title={DISCLOSURE_REVIEW.allowTitle}>
            <p className="mb-3.5 text-ink-2">{DISCLOSURE_REVIEW.allowText(disclosure.mediator)}</p>
            <AllowForm caseId={caseId} list={list} parties={parties} today={today} />
          </Card>
          <Card title={DISCLOSURE_REVIEW.replaceTitle}>
            <div className="flex flex-col gap-3">
              <p className="text-ink-2">{DISCLOSURE_REVIEW.replaceText(disclosure.mediator)}</p>
              <ReplaceButton caseId={caseId} list={list} mediator={disclosure.mediator} />
            </div>
          </Card>
        </>
      ) : (
        <WrongState
          title={DISCLOSURE_REVIEW.notNow}
          sentences={[DISCLOSURE_REVIEW.current(caseStatus[summary.status])]}
          way={{
            href: listCrumb(list, 'assign').href,
            label: DISCLOSURE_REVIEW.back,
            isBack: true,
          }}
        />
      )}
    </DecisionPage>
  )
}
