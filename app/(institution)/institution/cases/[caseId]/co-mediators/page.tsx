import type { Metadata } from 'next'
import { CoMediatorList } from '@/components/case/co-mediator-list'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import { getCoMediation } from '@/lib/queries/institution/get-co-mediation'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'
import { DecisionPage } from '../../../_components/decision-page'
import { WrongState } from '../../../_components/wrong-state'
import { ExcludedList } from '../assign/_components/excluded-list'
import { AgreedForm } from './_components/agreed-form'
import { AddForm } from './_components/add-form'
import { EndForm } from './_components/end-form'

export const metadata: Metadata = { title: CO_MEDIATOR.manage }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

/** 协同调解员: who mediates with the presiding one, and the form that adds another (在线调解规则 第11条). */
export default async function CoMediatorsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const list = readCaseList(await searchParams)
  const { summary, coMediation, form, agreed, mayEnd } = await orNotFound(
    getCoMediation(actor, { caseId }),
  )
  const toCase = caseHref(caseId, list)
  return (
    <DecisionPage
      title={CO_MEDIATOR.manage}
      way={[listCrumb(list), { label: CASE_FILE.title, href: toCase }]}
      summary={summary}
      list={list}
    >
      {coMediation ? (
        <Card title={CO_MEDIATOR.title}>
          <CoMediatorList
            coMediation={coMediation}
            renderAside={({ id, name }) =>
              mayEnd ? <EndForm caseId={caseId} entryId={id} name={name} /> : null
            }
          />
        </Card>
      ) : null}
      {form && !form.isFull && agreed.length > 0 ? (
        <Card title={CO_MEDIATOR.agreed}>
          <ul className="flex flex-col gap-4">
            {agreed.map(({ mediatorId, name, why, when }) => (
              <li key={mediatorId} className="flex flex-col gap-2">
                <p className="font-semibold">{CO_MEDIATOR.agreedTo(name, when)}</p>
                <p className="break-words whitespace-pre-line text-ink-2">{why}</p>
                <AgreedForm caseId={caseId} mediatorId={mediatorId} name={name} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {form ? (
        <Card title={CO_MEDIATOR.add}>
          <p className="mb-3.5 text-ink-2">{CO_MEDIATOR.law}</p>
          {form.isFull ? <p>{CO_MEDIATOR.full}</p> : null}
          {form.isFull || form.candidates.length > 0 ? null : <p>{CO_MEDIATOR.noCandidates}</p>}
          {!form.isFull && form.candidates.length > 0 ? (
            <AddForm caseId={caseId} form={form} />
          ) : null}
        </Card>
      ) : (
        <WrongState
          title={CO_MEDIATOR.notNow}
          sentences={[CO_MEDIATOR.current(caseStatus[summary.status])]}
          way={{ href: toCase, label: CO_MEDIATOR.back, isBack: true }}
        />
      )}
      {form && form.excluded.length > 0 && !form.isFull ? (
        <ExcludedList excluded={form.excluded} isOpen={form.candidates.length === 0} />
      ) : null}
    </DecisionPage>
  )
}
