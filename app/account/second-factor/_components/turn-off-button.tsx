'use client'

import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { ProofFields, type ProofView } from './proof-fields'
import { useSignedAction } from './signed-action'

/** 停用两步验证, with its passkeys. */
export function TurnOffButton({ action, ...proof }: ProofView & { action: FormAction }) {
  const signed = useSignedAction(action, proof.signing)
  return (
    <ActionButton
      label={SECOND_FACTOR.turnOff}
      title={SECOND_FACTOR.turnOffTitle}
      action={signed}
      submitLabel={SECOND_FACTOR.turnOff}
      tone="danger"
    >
      <ProofFields {...proof} />
    </ActionButton>
  )
}
