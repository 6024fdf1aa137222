import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { getChoice, type ChoicePageView } from '@/lib/queries/institution/get-choice'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'
import { DecisionPage } from '../../../_components/decision-page'
import { WrongState } from '../../../_components/wrong-state'
import { AskingPeople } from '../_components/asking-people'
import { inviteForChoiceAction } from './actions'
import { EndForm } from './_components/end-form'
import { OpenForm } from './_components/open-form'

export const metadata: Metadata = { title: CHOICE.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

/**
 * 共同选任 (在线调解规则 第10条): its state, who has answered, whom the parties can choose, and how they come
 * in.
 */
export default async function ChoosePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const view = await orNotFound(getChoice(actor, { caseId }))
  const { summary, choice, opening, offered, invited, isWaiting, freshId } = view
  const toCase = caseHref(caseId, list)
  return (
    <DecisionPage
      title={CHOICE.title}
      way={[listCrumb(list, 'assign'), { label: CASE_FILE.title, href: toCase }]}
      summary={summary}
      list={list}
    >
      {choice ? (
        <Card title={CHOICE.title}>
          <p className="text-md font-semibold">
            <WholeDays>{choice.sentence}</WholeDays>
          </p>
          {choice.endWords ? (
            <p className="mt-2 whitespace-pre-line break-words text-ink-2">{choice.endWords}</p>
          ) : null}
          <div className="mt-3.5">
            <DefinitionList
              columns={1}
              items={choice.parties.map(({ name, words }) => ({ term: name, value: words }))}
            />
          </div>
          <p className="mt-2.5 text-sm text-ink-3">{CHOICE.hidden}</p>
          {choice.state === 'open' ? <EndForm caseId={caseId} /> : null}
          {choice.state !== 'open' && isWaiting ? (
            <p className="mt-3.5">
              <SoftLink
                href={caseHref(caseId, list, 'assign')}
                className={buttonClasses('primary')}
              >
                {CASE_ACTS.assign}
              </SoftLink>
            </p>
          ) : null}
        </Card>
      ) : null}
      {opening?.allowed ? (
        <Card title={CHOICE.open}>
          <p className="mb-2 text-ink-2">{CHOICE.law}</p>
          <p className="mb-3.5">
            <WholeDays>{opening.words}</WholeDays>
          </p>
          <OpenForm caseId={caseId} choiceId={freshId} />
        </Card>
      ) : null}
      {opening && !opening.allowed ? (
        <WrongState
          title={CHOICE.notNow}
          sentences={[opening.why]}
          way={{ href: toCase, label: CHOICE.back, isBack: true }}
        />
      ) : null}
      {offered.length > 0 && (choice || opening?.allowed) ? <Offered offered={offered} /> : null}
      {invited ? (
        <AskingPeople
          caseId={caseId}
          title={CHOICE.invite}
          help={CHOICE.inviteHelp}
          issue={inviteForChoiceAction}
          invited={invited}
        />
      ) : null}
    </DecisionPage>
  )
}

function Offered({ offered }: Pick<ChoicePageView, 'offered'>) {
  return (
    <Card title={CHOICE.candidates(offered.length)}>
      <p className="mb-2.5 text-sm text-ink-3">{CHOICE.candidatesHelp}</p>
      <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {offered.map(({ mediatorId, name, title, specialties }) => (
          <li key={mediatorId}>
            <span className="font-semibold">{name}</span>{' '}
            <span className="text-sm text-ink-3">
              <DotLine parts={[title, specialties || null]} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
