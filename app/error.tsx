'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { useKeptRoom } from '@/components/layout/room-keeper'
import { MAIN_ID } from '@/components/layout/skip-link'
import { BareError } from '@/components/ui/bare-error'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/**
 * A page that could not be shown. Retrying asks the server again, so that a database that came back
 * is noticed.
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const router = useRouter()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  if (useKeptRoom(reset)) return null
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">{SHELL.product}</h1>
      <BareError errorId={error.digest} onRetry={retry} />
    </main>
  )
}
