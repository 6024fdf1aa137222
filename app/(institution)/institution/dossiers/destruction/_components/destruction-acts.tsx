'use client'

import { ActionButton } from '@/components/forms/action-button'
import { FieldError } from '@/components/forms/field-error'
import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import type { DestructionVerdict } from '@/lib/domain/dossier/destruction'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import {
  carryOutDestructionAction,
  decideDestructionAction,
  proposeDestructionAction,
} from '../actions'

type Of = { caseId: string; caseNo: string }

/** 提请销毁, with the 鉴定意见. */
export function ProposeButton({ caseId, caseNo, isAgain }: Of & { isAgain: boolean }) {
  return (
    <ActionButton
      label={isAgain ? DESTRUCTION.proposeAgain : DESTRUCTION.propose}
      button={{
        size: 'sm',
        'aria-label': DESTRUCTION.proposeOf(caseNo),
        className: 'phone:min-h-11',
      }}
      title={DESTRUCTION.proposeOf(caseNo)}
      description={DESTRUCTION.proposeHappens}
      action={proposeDestructionAction}
      submitLabel={DESTRUCTION.propose}
      draft={{ key: `destruction:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <FormField name="reason" label={DESTRUCTION.opinion} help={DESTRUCTION.opinionHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionButton>
  )
}

const WORDS = {
  approved: {
    label: DESTRUCTION.approve,
    title: DESTRUCTION.approveOf,
    happens: DESTRUCTION.approveHappens,
  },
  rejected: {
    label: DESTRUCTION.reject,
    title: DESTRUCTION.rejectOf,
    happens: DESTRUCTION.rejectHappens,
  },
} as const

/** 批准 or 不批准 of another administrator's proposal, with a reason. */
export function DecideButton({
  caseId,
  caseNo,
  proposalId,
  verdict,
}: Of & { proposalId: string; verdict: DestructionVerdict }) {
  const { label, title, happens } = WORDS[verdict]
  return (
    <ActionButton
      label={label}
      button={{ size: 'sm', 'aria-label': title(caseNo), className: 'phone:min-h-11' }}
      title={title(caseNo)}
      description={happens}
      action={decideDestructionAction}
      submitLabel={label}
      {...(verdict === 'approved' && { tone: 'danger' as const })}
      draft={{ key: `destruction:${proposalId}:${verdict}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="verdict" value={verdict} />
      <FormField name="reason" label={DESTRUCTION.reason} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionButton>
  )
}

/** 办理销毁 of an approved dossier, with how it was done; it says what is deleted. */
export function CarryOutButton({ caseId, caseNo, approvalId }: Of & { approvalId: string }) {
  return (
    <ActionButton
      label={DESTRUCTION.carryOut}
      button={{
        size: 'sm',
        'aria-label': DESTRUCTION.carryOutOf(caseNo),
        className: 'phone:min-h-11',
      }}
      title={DESTRUCTION.carryOutOf(caseNo)}
      description={DESTRUCTION.carryOutHappens}
      action={carryOutDestructionAction}
      submitLabel={DESTRUCTION.carryOut}
      tone="danger"
      draft={{ key: `destruction:${approvalId}:carry-out` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="approvalId" value={approvalId} />
      <p className="text-sm text-ink-2">{DESTRUCTION.removesAlso}</p>
      <p className="text-sm text-ink-2">{DESTRUCTION.keeps}</p>
      <FormField name="reason" label={DESTRUCTION.how} help={DESTRUCTION.howHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <div>
        <Checkbox name="confirmed" value="yes" label={DESTRUCTION.confirm} />
        <FieldError name="confirmed" />
      </div>
    </ActionButton>
  )
}
