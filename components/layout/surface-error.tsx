'use client'

import { useKeptRoom } from '@/components/layout/room-keeper'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorState } from '@/components/ui/error-state'
import { TROUBLE } from '@/lib/labels/zh-CN/shell'

/** The `error.tsx` of a desktop surface: the menu stays, and the id finds the cause in the log. */
export function SurfaceError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  if (useKeptRoom(reset)) return null
  return (
    <Card flush>
      <ErrorState
        errorId={error.digest}
        action={<Button onClick={reset}>{TROUBLE.retry}</Button>}
      />
    </Card>
  )
}
