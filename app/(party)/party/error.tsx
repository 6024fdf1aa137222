'use client'

import { useKeptRoom } from '@/components/layout/room-keeper'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { TROUBLE } from '@/lib/labels/zh-CN/shell'

export default function PartyError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  if (useKeptRoom(reset)) return null
  return (
    <ErrorState errorId={error.digest} action={<Button onClick={reset}>{TROUBLE.retry}</Button>} />
  )
}
