'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Radio } from '@/components/ui/radio-group'
import { SUIT_ENDS } from '@/lib/domain/court-stage/stage'
import { receiptWay, STAGE, suitEnd } from '@/lib/labels/zh-CN/court-stage'
import { endSuitAction, servePaperAction } from '../actions'
import { issuePaperAction } from '../judge/actions'
import { NumberField, OnField, type DatedFormProps } from './transfer-forms'

const { issue, serve, end, file } = STAGE.form

const submit = 'self-start phone:w-full'

export interface IssuePaperFormProps extends DatedFormProps {
  requested: readonly string[]
  unrequested: readonly string[]
}

/** 出具调解书: who requested it, number and day. */
export function IssuePaperForm({ caseId, requested, unrequested, ...days }: IssuePaperFormProps) {
  return (
    <ActionForm
      action={issuePaperAction}
      aria-label={issue.on}
      draft={{ key: `issue-paper:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{issue.law}</p>
      {requested.length > 0 ? <p>{issue.requested(requested.join('、'))}</p> : null}
      {unrequested.length > 0 ? (
        <>
          <p>{issue.notRequested(unrequested.join('、'))}</p>
          <FormField name="hasPaperRequest" label={issue.paperLabel} group>
            <Checkbox value="on" label={issue.hasPaperRequest} />
          </FormField>
        </>
      ) : null}
      <NumberField label={issue.number} help={file.numberHelp} />
      <OnField label={issue.on} {...days} />
      <SubmitButton className={submit}>{issue.submit}</SubmitButton>
    </ActionForm>
  )
}

export interface ServePaperFormProps {
  caseId: string
  parties: readonly { readonly id: string; readonly name: string }[]
  today: string
}

/** 登记签收: one party, how and when. */
export function ServePaperForm({ caseId, parties, today }: ServePaperFormProps) {
  return (
    <ActionForm action={servePaperAction} aria-label={serve.submit}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{serve.law}</p>
      <FormField name="partyId" label={serve.party} group required>
        <div className="flex flex-col">
          {parties.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </div>
      </FormField>
      <FormField name="way" label={serve.way} group required>
        <div className="flex flex-wrap gap-x-6">
          <Radio value="in_person" label={receiptWay.in_person} />
          <Radio value="post" label={receiptWay.post} />
        </div>
      </FormField>
      <FormField name="on" label={serve.on} required>
        <DayInput defaultValue={today} max={today} />
      </FormField>
      <SubmitButton className={submit}>{serve.submit}</SubmitButton>
    </ActionForm>
  )
}

/** 以撤诉等方式结案. */
export function EndSuitForm({ caseId, isAgreed, ...days }: DatedFormProps & { isAgreed: boolean }) {
  const other = isAgreed ? 'fee_unpaid' : 'performed'
  return (
    <ActionForm
      action={endSuitAction}
      aria-label={end.submit}
      draft={{ key: `end-suit:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{end.law}</p>
      <FormField name="end" label={end.end} group required>
        <div className="flex flex-col">
          {SUIT_ENDS.filter((each) => each !== other).map((each) => (
            <Radio key={each} value={each} label={suitEnd[each]} />
          ))}
        </div>
      </FormField>
      <NumberField label={end.number} help={end.numberHelp} isOptional />
      <OnField label={end.on} {...days} />
      <SubmitButton variant="default" className={submit}>
        {end.submit}
      </SubmitButton>
    </ActionForm>
  )
}
