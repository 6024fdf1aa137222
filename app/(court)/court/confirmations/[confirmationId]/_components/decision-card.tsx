'use client'

import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import type { DeskAbilities } from '@/lib/queries/confirmation/present-confirmation'
import { acceptConfirmationAction, requestCorrectionAction } from '../actions'
import {
  answerWithdrawalAction,
  deemWithdrawnAction,
  refuseConfirmationAction,
} from '../judge/actions'
import { Decision, GroundField, ReasonField } from './decision'
import { RulingForms } from './ruling-forms'

type Props = { id: string; may: DeskAbilities; proposedPoints: string; tomorrow: string }

/** 决定: one decision is open at a time; what the actor cannot decide is not there. */
export function DecisionCard({ id, may, proposedPoints, tomorrow }: Props) {
  const isAny = may.accept || may.correct || may.refuse || may.rule || may.withdrawal || may.deem
  return (
    <Card title={CONFIRMATION_DESK.decision} flush>
      {may.withdrawal ? <WithdrawalForm id={id} /> : null}
      {may.accept ? <AcceptForm id={id} /> : null}
      {may.correct ? (
        <CorrectForm id={id} proposedPoints={proposedPoints} tomorrow={tomorrow} />
      ) : null}
      {may.refuse ? <RefuseForm id={id} /> : null}
      {may.rule ? <RulingForms id={id} /> : null}
      {may.deem ? <DeemForm id={id} /> : null}
      {isAny ? null : <p className="px-4 py-3.5 text-ink-3">{CONFIRMATION_DESK.noDecision}</p>}
      {may.isStaff && !may.isJudge ? (
        <p className="px-4 py-3.5 text-ink-3">{CONFIRMATION_DESK.judgeOnly}</p>
      ) : null}
    </Card>
  )
}

function AcceptForm({ id }: { id: string }) {
  const words = CONFIRMATION_DESK.accept
  return (
    <Decision id={id} words={words} action={acceptConfirmationAction} isOpen>
      <FormField name="number" label={words.number} help={words.numberHelp} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
    </Decision>
  )
}

function CorrectForm({ id, proposedPoints, tomorrow }: Omit<Props, 'may'>) {
  const words = CONFIRMATION_DESK.correct
  return (
    <Decision id={id} words={words} action={requestCorrectionAction}>
      <FormField name="points" label={words.points} help={words.pointsHelp} required>
        <Textarea rows={6} maxCharacters={2000} defaultValue={proposedPoints} />
      </FormField>
      <FormField name="dueOn" label={words.dueOn} required>
        <DayInput min={tomorrow} />
      </FormField>
    </Decision>
  )
}

function RefuseForm({ id }: { id: string }) {
  const words = CONFIRMATION_DESK.refuse
  return (
    <Decision id={id} words={words} action={refuseConfirmationAction}>
      <GroundField label={words.ground} />
      <ReasonField label={words.reason} />
    </Decision>
  )
}

function WithdrawalForm({ id }: { id: string }) {
  const words = CONFIRMATION_DESK.withdrawal
  return (
    <Decision id={id} words={words} action={answerWithdrawalAction} isOpen>
      <FormField name="answer" label={words.answer} group required>
        <div className="flex flex-col">
          <Radio value="permit" label={words.permit} />
          <Radio value="refuse" label={words.refuse} />
        </div>
      </FormField>
      <ReasonField label={words.reason} help={words.reasonHelp} />
    </Decision>
  )
}

function DeemForm({ id }: { id: string }) {
  const words = CONFIRMATION_DESK.deem
  return (
    <Decision id={id} words={words} action={deemWithdrawnAction} isOpen>
      <ReasonField label={words.reason} />
    </Decision>
  )
}
