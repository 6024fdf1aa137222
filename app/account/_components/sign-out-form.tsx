'use client'

import { useTransition } from 'react'
import { lockItems } from '@/components/device-queue/page-lock'
import type { FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'
import { forgetDrafts } from '@/components/forms/draft-storage'
import { Button } from '@/components/ui/button'
import { forgetViews } from '@/components/ui/last-view'
import { announceTrouble } from '@/components/ui/toaster'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/**
 * 退出. Unsent texts leave this device too: the next person may use it. What waits to be sent stays,
 * locked.
 */
export function SignOutForm({ action }: { action: FormAction }) {
  const [isPending, startLeaving] = useTransition()

  function leave(): void {
    forgetDrafts()
    forgetViews()
    lockItems()
    startLeaving(async () => {
      const state = await callAction(action, {})
      if (state.status === 'refused') await announceTrouble(state.message)
    })
  }

  return (
    <Button pending={isPending} onClick={leave}>
      {SHELL.signOut}
    </Button>
  )
}
