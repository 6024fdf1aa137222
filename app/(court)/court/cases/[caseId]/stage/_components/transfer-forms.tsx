'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { FEE_STATES, MISSING_CODES } from '@/lib/domain/court-stage/stage'
import { feeState, missingPaper, STAGE } from '@/lib/labels/zh-CN/court-stage'
import {
  fileSuitAction,
  receiveTransferAction,
  recordAgreementAction,
  resumeTrialAction,
  sendBackAction,
} from '../actions'

const { receive, sendBack, file, trial, record } = STAGE.form

export interface DatedFormProps {
  caseId: string
  today: string
  /** The day of the hand-over; null: none. */
  handedOn: string | null
}

const submit = 'self-start phone:w-full'

function FeeFields() {
  return (
    <>
      <FormField name="fee" label={receive.fee} help={receive.feeHelp} group required>
        <div className="flex flex-col">
          {FEE_STATES.map((state) => (
            <Radio key={state} value={state} label={feeState[state]} />
          ))}
        </div>
      </FormField>
      <FormField name="feeAmount" label={receive.feeAmount} help={receive.feeAmountHelp}>
        <Input inputMode="decimal" maxLength={20} className="max-w-60" />
      </FormField>
    </>
  )
}

/** A day from the hand-over to today. */
export function OnField({
  label,
  today,
  handedOn,
}: Omit<DatedFormProps, 'caseId'> & { label: string }) {
  return (
    <FormField name="on" label={label} required>
      <DayInput defaultValue={today} min={handedOn ?? undefined} max={today} className="max-w-80" />
    </FormField>
  )
}

/** A number of the court. */
export function NumberField({
  label,
  help,
  isOptional = false,
}: {
  label: string
  help?: string
  isOptional?: boolean
}) {
  return (
    <FormField name="number" label={label} help={help} required={!isOptional}>
      <Input maxLength={64} className="max-w-80" />
    </FormField>
  )
}

/** 接收移送; of a suit that turns to trial with the notice of its fee. */
export function ReceiveForm({ caseId, isTrial }: { caseId: string; isTrial: boolean }) {
  return (
    <ActionForm action={receiveTransferAction} aria-label={receive.submit}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{receive.law}</p>
      {isTrial ? <FeeFields /> : null}
      <SubmitButton className={submit}>{receive.submit}</SubmitButton>
    </ActionForm>
  )
}

/** 退回补正: everything that is missing, at once. */
export function SendBackForm({ caseId, packId }: { caseId: string; packId: string | null }) {
  return (
    <ActionForm action={sendBackAction} aria-label={sendBack.submit}>
      <input type="hidden" name="caseId" value={caseId} />
      {packId ? <input type="hidden" name="seenPack" value={packId} /> : null}
      <p className="text-ink-2">{sendBack.law}</p>
      <FormField name="missing" label={sendBack.missing} group required>
        <div className="grid sm:grid-cols-2">
          {MISSING_CODES.map((code) => (
            <Checkbox key={code} value={code} label={missingPaper[code]} />
          ))}
        </div>
      </FormField>
      <SubmitButton variant="default" className={submit}>
        {sendBack.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** 登记立案: the 民初 number, its day, and the notice of the fee. */
export function FileForm({ caseId, ...days }: DatedFormProps) {
  return (
    <ActionForm
      action={fileSuitAction}
      aria-label={file.submit}
      draft={{ key: `file-suit:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{file.law}</p>
      <NumberField label={file.number} help={file.numberHelp} />
      <OnField label={file.on} {...days} />
      <FeeFields />
      <SubmitButton className={submit}>{file.submit}</SubmitButton>
    </ActionForm>
  )
}

/** 转入审理. */
export function ResumeTrialForm({ caseId, ...days }: DatedFormProps) {
  return (
    <ActionForm action={resumeTrialAction} aria-label={trial.submit}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{trial.law}</p>
      <OnField label={trial.on} {...days} />
      <SubmitButton variant="default" className={submit}>
        {trial.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** 备案: the number and its day. */
export function RecordAgreementForm({ caseId, ...days }: DatedFormProps) {
  return (
    <ActionForm
      action={recordAgreementAction}
      aria-label={record.submit}
      draft={{ key: `record-agreement:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{record.law}</p>
      <NumberField label={record.number} help={record.numberHelp} />
      <OnField label={record.on} {...days} />
      <SubmitButton className={submit}>{record.submit}</SubmitButton>
    </ActionForm>
  )
}
