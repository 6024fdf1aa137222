import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import type { ProposalView } from '@/lib/queries/proposal/get-proposal'
import { ConfirmForm } from './confirm-form'
import { EffectOnCases } from './effect-on-cases'

export interface ProposalCardProps {
  proposal: ProposalView
  confirm: FormAction
  refuse: FormAction
  listHref: string
}

/** One proposal for who decides on it: what it is, 确认 and 不同意. */
export function ProposalCard({ proposal, confirm, refuse, listHref }: ProposalCardProps) {
  const { columns, fields } = PROPOSAL
  return (
    <div className="group flex max-w-[44rem] flex-col gap-4">
      <Card>
        <DefinitionList
          items={[
            { term: columns.what, value: proposal.what },
            ...(proposal.end ? [{ term: INSTITUTION_END.as, value: proposal.end }] : []),
            ...(proposal.phone ? [{ term: fields.phone, value: proposal.phone }] : []),
            { term: columns.proposed, value: proposal.proposed },
            { term: columns.reason, value: proposal.reason },
            { term: columns.until, value: proposal.until },
          ]}
        />
        {proposal.namesakes ? (
          <Notice tone="warn" className="mt-4">
            {proposal.namesakes}
          </Notice>
        ) : null}
        {proposal.effect ? (
          <div className="mt-4">
            <EffectOnCases effect={proposal.effect} />
          </div>
        ) : null}
      </Card>
      <Card>
        <ConfirmForm proposal={proposal} action={confirm} listHref={listHref} />
      </Card>
      <Card className="group-has-[[data-once]]:hidden print:hidden">
        <ActionButton
          label={PROPOSAL.refuse}
          title={PROPOSAL.refuseTitle(proposal.what)}
          description={PROPOSAL.refuseText}
          action={refuse}
          submitLabel={PROPOSAL.refuse}
          tone="danger"
        >
          <input type="hidden" name="proposalId" value={proposal.id} />
          <FormField name="reason" label={PROPOSAL.reason} help={PROPOSAL.reasonHelp} required>
            <Textarea rows={3} maxCharacters={1000} />
          </FormField>
        </ActionButton>
      </Card>
    </div>
  )
}
