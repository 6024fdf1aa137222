import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { ASKING_DESK as WORDS } from '@/lib/labels/zh-CN/asking'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { getAsking, type AskingPageView } from '@/lib/queries/institution/get-asking'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'
import { DecisionPage } from '../../../_components/decision-page'
import { WrongState } from '../../../_components/wrong-state'
import { AskingPeople } from '../_components/asking-people'
import { askPartyAction } from './actions'
import { EndForm } from './_components/end-form'

export const metadata: Metadata = { title: WORDS.title }

type AskPageProps = SearchParamsProps & { params: Promise<{ caseId: string }> }

/**
 * 征询对方 (在线调解规则 第15条): who is invited to answer, what they answered, and the end where the answer is
 * no.
 */
export default async function AskPage({ params, searchParams }: AskPageProps) {
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const view = await orNotFound(getAsking(await requireActor(), { caseId }))
  const toCase = caseHref(caseId, list)
  return (
    <DecisionPage
      title={WORDS.title}
      way={[listCrumb(list), { label: CASE_FILE.title, href: toCase }]}
      summary={view.summary}
      list={list}
    >
      {view.sentence ? <Notice tone={toneOf(view)}>{`${view.sentence}。`}</Notice> : null}
      {view.closing ? (
        <Card title={WORDS.end}>
          <EndForm caseId={caseId} closing={view.closing} />
        </Card>
      ) : null}
      {view.ability.allowed ? (
        <AskingPeople
          caseId={caseId}
          title={WORDS.people}
          help={WORDS.help}
          issue={askPartyAction}
          invited={view.invited}
        />
      ) : (
        <WrongState
          title={WORDS.notNow}
          sentences={[view.ability.why]}
          way={{ href: toCase, label: WORDS.back, isBack: true }}
        />
      )}
    </DecisionPage>
  )
}

function toneOf({ step, isLate }: AskingPageView): 'ok' | 'warn' | 'danger' | 'info' {
  if (step === 'declined') return 'warn'
  if (step === 'agreed') return 'ok'
  return isLate ? 'danger' : 'info'
}
