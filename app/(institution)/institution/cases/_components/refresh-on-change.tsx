'use client'

import { Icon } from '@/components/ui/icon'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useIsOutdated } from '@/components/forms/form-state'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'

/** Inside a form: after a refusal by an outdated page, a button that reloads the current state. */
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
