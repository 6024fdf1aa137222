'use client'

import { Icon } from '@/components/ui/icon'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'

/** Refusals that mean: the page shows an outdated state. */
const OUTDATED: readonly string[] = ['CASE_CHANGED_MEANWHILE', 'STATUS_DOES_NOT_ALLOW', 'NOT_FOUND']

/** Inside a form: after such a refusal, a button that reloads the current state. */
export function RefreshOnChange({ label = CASE_ACTS.refresh }: { label?: string }) {
  const router = useRouter()
  const { state } = useActionFormStatus()
  const [isReading, startReading] = useTransition()
  if (state.status !== 'refused' || !OUTDATED.includes(state.code)) return null
  return (
    <Button
      className="self-start"
      pending={isReading}
      onClick={() => startReading(() => router.refresh())}
    >
      {isReading ? null : <Icon name="rotate-cw" />}
      {label}
    </Button>
  )
}
