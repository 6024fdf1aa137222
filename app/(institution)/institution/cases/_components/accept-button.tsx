'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/toaster'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { acceptWaiting } from './accept-waiting'

/**
 * 受理, the primary act on the page of a waiting case. The page itself then offers the undo and
 * the next step.
 */
export function AcceptButton({ caseId, ability }: { caseId: string; ability: AcceptAbility }) {
  const router = useRouter()
  const [isPending, startAccepting] = useTransition()

  function accept(): void {
    startAccepting(async () => {
      const accepted = await acceptWaiting({ caseId, ability }, router)
      if (accepted) await announce(accepted.said)
    })
  }

  return (
    <Button variant="primary" pending={isPending} onClick={accept}>
      {CASE_ACTS.accept}
    </Button>
  )
}
