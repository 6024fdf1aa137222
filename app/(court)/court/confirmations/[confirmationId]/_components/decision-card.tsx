'use client'

import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import type { ConfirmationView } from '@/lib/queries/confirmation/present-confirmation'
import { acceptConfirmationAction, requestCorrectionAction } from '../actions'
import {
  answerWithdrawalAction,
  deemWithdrawnAction,
  refuseConfirmationAction,
} from '../judge/actions'
import { Decision, GroundField, ReasonField } from './decision'
import { AppointForm, CancelForm, RecordForm } from './hearing-forms'
import { ItemsFields } from './items-fields'
import { ApproveForm, ExtensionForm, PostponeForm, SupplementForm } from './review-forms'
import { RulingForms } from './ruling-forms'

type Props = Pick<ConfirmationView, 'id' | 'may' | 'proposed' | 'tomorrow' | 'review'> & {
  /** Of the form that appoints a hearing. */
  newHearingId: string
}

/** 决定: one decision is open at a time; what the actor cannot decide is not there. */
export function DecisionCard({ id, may, proposed, tomorrow, review, newHearingId }: Props) {
  const { extensionDays, openHearingId, supplementUntil } = review
  const { isJudge, isStaff, ...decisions } = may
  const isAny = Object.values(decisions).includes(true)
  const { extension, supplement } = CONFIRMATION_REVIEW
  return (
    <Card title={CONFIRMATION_DESK.decision} flush>
      {supplementUntil ? <Waiting>{supplement.waiting(supplementUntil)}</Waiting> : null}
      {extensionDays !== null && !may.answerExtension ? (
        <Waiting>{extension.waiting(extensionDays)}</Waiting>
      ) : null}
      {may.withdrawal ? <WithdrawalForm id={id} /> : null}
      {may.answerExtension && extensionDays !== null ? (
        <ApproveForm id={id} days={extensionDays} />
      ) : null}
      {may.recordHearing && openHearingId ? (
        <RecordForm
          id={id}
          hearingId={openHearingId}
          parties={review.parties}
          heldByVideo={review.heldByVideo}
        />
      ) : null}
      {may.accept ? <AcceptForm id={id} /> : null}
      {may.correct ? <CorrectForm id={id} proposed={proposed} tomorrow={tomorrow} /> : null}
      {may.refuse ? <RefuseForm id={id} /> : null}
      {may.rule ? (
        <RulingForms id={id} revision={review.revision} supplements={review.supplements} />
      ) : null}
      {may.supplement ? <SupplementForm id={id} proposed={proposed} tomorrow={tomorrow} /> : null}
      {may.appoint ? <AppointForm id={id} hearingId={newHearingId} /> : null}
      {may.cancelHearing && openHearingId ? <CancelForm id={id} hearingId={openHearingId} /> : null}
      {may.requestExtension ? <ExtensionForm id={id} most={review.mostExtraDays} /> : null}
      {may.postpone && review.postponement ? (
        <PostponeForm id={id} revision={review.revision} view={review.postponement} />
      ) : null}
      {may.deem ? <DeemForm id={id} /> : null}
      {isAny ? null : <p className="px-4 py-3.5 text-ink-3">{CONFIRMATION_DESK.noDecision}</p>}
      {isStaff && !isJudge ? (
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

function CorrectForm({ id, ...fields }: Pick<Props, 'id' | 'proposed' | 'tomorrow'>) {
  const words = CONFIRMATION_DESK.correct
  return (
    <Decision id={id} words={words} action={requestCorrectionAction}>
      <ItemsFields label={words.points} dueLabel={words.dueOn} {...fields} />
    </Decision>
  )
}

function Waiting({ children }: { children: string }) {
  return <p className="border-b border-line-2 bg-warn-soft px-4 py-2.5">{children}</p>
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
