'use client'

import type { ReactNode } from 'react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { useActionFormStatus } from '@/components/forms/form-state'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { WEBHOOK } from '@/lib/labels/zh-CN/webhook'

/** A form that makes a secret: once it is made, this one time, the secret itself. */
export function WebhookSecretForm({
  label,
  action,
  children,
}: {
  label: string
  action: FormAction
  children: ReactNode
}) {
  return (
    <ActionForm action={action} aria-label={label} className="gap-3">
      {children}
      <MadeSecret />
    </ActionForm>
  )
}

function MadeSecret() {
  const { state } = useActionFormStatus()
  const secret = state.status === 'done' ? state.value?.secret : undefined
  useAskBeforeLeaving(() => secret !== undefined, WEBHOOK.secretLeave)
  if (secret === undefined) return null
  return (
    <Notice tone="ok" title={WEBHOOK.secretOnce}>
      <span className="mt-1 flex flex-wrap items-center gap-x-2">
        <code data-once className="select-all break-all rounded-sm bg-paper px-2 py-1 font-mono">
          {secret}
        </code>
        <CopyButton text={secret} label={WEBHOOK.copySecret} />
      </span>
    </Notice>
  )
}
