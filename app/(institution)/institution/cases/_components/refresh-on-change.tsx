'use client'

import { Icon } from '@/components/ui/icon'
import { useRouter } from 'next/navigation'
import { useTransition, type ReactNode } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'

/** Refusals that mean: what the screen shows is no longer so. */
const OUTDATED: readonly string[] = ['CASE_CHANGED_MEANWHILE', 'STATUS_DOES_NOT_ALLOW', 'NOT_FOUND']

function useIsOutdated(): boolean {
  const { state } = useActionFormStatus()
  return state.status === 'refused' && OUTDATED.includes(state.code)
}

/** Inside a form: once somebody else was faster, the way to what is true now. */
export function RefreshOnChange({ label = CASE_ACTS.refresh }: { label?: string }) {
  const router = useRouter()
  const [isReading, startReading] = useTransition()
  if (!useIsOutdated()) return null
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

/** Inside a form: what the act would do, taken back once it turns out that it cannot be done any more. */
export function WhileCurrent({ children }: { children: ReactNode }) {
  return useIsOutdated() ? null : children
}
