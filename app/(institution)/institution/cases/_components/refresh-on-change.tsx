'use client'

import { RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/institution'

/** Refusals that mean: what the screen shows is no longer so. */
const OUTDATED: readonly string[] = ['CASE_CHANGED_MEANWHILE', 'STATUS_DOES_NOT_ALLOW', 'NOT_FOUND']

/** Inside a form: once somebody else was faster, the way to what is true now. */
export function RefreshOnChange({ label = CASE_ACTS.refresh }: { label?: string }) {
  const { state } = useActionFormStatus()
  const router = useRouter()
  const [isReading, startReading] = useTransition()
  if (state.status !== 'refused' || !OUTDATED.includes(state.code)) return null
  return (
    <Button className="self-start" pending={isReading} onClick={() => startReading(() => router.refresh())}>
      {isReading ? null : <RotateCw aria-hidden />}
      {label}
    </Button>
  )
}
