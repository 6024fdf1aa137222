'use client'

import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { useActionFormStatus } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { COURTS } from '@/lib/labels/zh-CN/set-up'

/** 签发密钥: and once it is made, this one time, the key itself. */
export function KeyForm({ courtId, action }: { courtId: string; action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={COURTS.makeKey} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{COURTS.keysNote}</p>
      <MadeKey />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton>{COURTS.makeKey}</SubmitButton>
        <span className="text-sm text-ink-3">{COURTS.makeKeyHelp}</span>
      </div>
    </ActionForm>
  )
}

function MadeKey() {
  const { state } = useActionFormStatus()
  const key = state.status === 'done' ? state.value?.key : undefined
  useAskBeforeLeaving(() => key !== undefined, COURTS.keyLeave)
  if (key === undefined) return null
  return (
    <Notice tone="ok" title={COURTS.keyOnce}>
      <span className="mt-1 flex flex-wrap items-center gap-x-2">
        <code data-once className="select-all break-all rounded-sm bg-paper px-2 py-1 font-mono">
          {key}
        </code>
        <CopyButton text={key} label={COURTS.copyKey} />
      </span>
    </Notice>
  )
}
