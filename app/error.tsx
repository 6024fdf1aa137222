'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { MAIN_ID } from '@/components/layout/skip-link'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { SHELL, TROUBLE } from '@/lib/labels/zh-CN/shell'

/** A page that could not be shown. Retrying asks the server again, so that a database that came back is noticed. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter()
  const retry = () => startTransition(() => {
    router.refresh()
    reset()
  })
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">{SHELL.product}</h1>
      <ErrorState errorId={error.digest} action={<Button variant="primary" onClick={retry}>{TROUBLE.retry}</Button>} />
    </main>
  )
}
