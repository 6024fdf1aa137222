'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useActionFormStatus } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'
import type { Callee } from '@/lib/queries/mediator/get-call-form'
import { unmaskNumberAction } from '../../actions'
import { CallEnd } from './call-end'
import { CallReasons } from './call-reasons'

export interface CallFormProps {
  caseId: string
  callee: Callee
  /** A contact may be recorded afterwards. */
  mayRecord: boolean
}

/**
 * 拨打电话: whom, and why, from the usual reasons. One press shows the whole number, which is recorded
 * (个人信息保护法 第51条), and dials it. Works without script up to the number.
 */
export function CallForm({ caseId, callee, mayRecord }: CallFormProps) {
  const { number } = callee
  return (
    <ActionForm action={unmaskNumberAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="personId" value={number.personId} />
      <input type="hidden" name="what" value={number.what} />
      <CallSteps caseId={caseId} callee={callee} mayRecord={mayRecord} />
    </ActionForm>
  )
}

function CallSteps({ caseId, callee, mayRecord }: CallFormProps) {
  const { number } = callee
  const { state } = useActionFormStatus()
  const whole = state.status === 'done' ? state.value?.value : undefined
  return (
    <>
      <div className="rounded-[10px] border border-line bg-paper px-3.5 py-3">
        <p className="flex flex-wrap items-center gap-x-2 text-md font-semibold">
          {callee.name}
          <Chip>{callee.role}</Chip>
        </p>
        {whole === undefined ? (
          <p className="text-ink-2">{number.publicNumber ?? number.masked}</p>
        ) : null}
        {callee.specialNeeds ? (
          <p className="text-sm font-medium text-warn">{CALL.needs(callee.specialNeeds)}</p>
        ) : null}
        {whole === undefined ? null : (
          <>
            <p
              className="flex items-center justify-between gap-3 text-2xl font-semibold"
              role="status"
            >
              <span className="break-all">{whole}</span>
              <CopyButton text={whole} label={CALL.copy} />
            </p>
            <p className="text-sm text-ink-3">{CALL.done}</p>
          </>
        )}
      </div>
      {whole === undefined ? (
        <>
          <FormField name="reason" label={CALL.reason} help={CALL.happens} group required>
            <CallReasons />
          </FormField>
          <ActionBar>
            <SubmitButton size="lg">
              <Icon name="phone" />
              {CALL.dial}
            </SubmitButton>
          </ActionBar>
        </>
      ) : (
        <CallEnd caseId={caseId} personId={callee.id} number={whole} mayRecord={mayRecord} />
      )}
    </>
  )
}
