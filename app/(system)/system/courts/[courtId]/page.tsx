import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { KeyList } from '@/components/staff/key-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { DoneNotice } from '@/components/ui/done-notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COURT_CONFIRMATION_RULE } from '@/lib/labels/zh-CN/court-confirmation-rule'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { TRAINING_RULE } from '@/lib/labels/zh-CN/training-rule'
import { getCourt } from '@/lib/queries/system/get-court'
import { setConfirmationRuleAction, setTrainingRuleAction } from '../actions'
import { ConfirmationRuleForm } from './_components/confirmation-rule-form'
import { ParametersCard } from './_components/parameters-card'
import { TrainingRuleForm } from './_components/training-rule-form'
import { WebhookCard } from './_components/webhook-card'

export const metadata: Metadata = { title: COURTS.title }

type Props = SearchParamsProps & { params: Promise<{ courtId: string }> }

/**
 * One court: what it is called, what it has decided on training and 司法确认, its 参数, the keys of
 * its own system.
 */
export default async function CourtPage({ params, searchParams }: Props) {
  const court = await orNotFound(getCourt(await requireActor(), await params))
  const { done } = readParams(await searchParams, ['done'])
  const { fields, columns } = COURTS
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: COURTS.title, href: '/system/courts' }, { label: court.name }]}
          />
        }
        title={court.name}
      />
      <DoneNotice done={done} sentences={{ added: COURTS.added(court.name) }} />
      <div className="flex max-w-[60rem] flex-col gap-4">
        <Card>
          <DefinitionList
            items={[
              { term: fields.shortName, value: court.shortName },
              { term: fields.code, value: court.code },
              { term: fields.prefix, value: court.caseNumberPrefix },
              { term: columns.institutions, value: court.institutions },
              { term: columns.accounts, value: court.accounts },
            ]}
          />
        </Card>
        <Card title={TRAINING_RULE.title}>
          <TrainingRuleForm
            courtId={court.id}
            rule={court.trainingRule}
            action={setTrainingRuleAction}
          />
        </Card>
        <ParametersCard courtId={court.id} parameters={court.parameters} />
        <Card title={COURT_CONFIRMATION_RULE.title}>
          <ConfirmationRuleForm
            key={court.confirmationRule.seen}
            courtId={court.id}
            rule={court.confirmationRule}
            action={setConfirmationRuleAction}
          />
        </Card>
        <Card title={COURTS.keys} flush>
          <p className="border-b border-line-2 px-4 py-3.5 text-ink-2">{COURTS.keysNote}</p>
          <KeyList keys={court.keys} />
        </Card>
        <WebhookCard courtId={court.id} />
      </div>
    </>
  )
}
