'use client'

import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { TROUBLE } from '@/lib/labels/zh-CN/shell'
import './globals.css'

/** The last resort, where even the document around a page could not be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="grid min-h-dvh place-items-center">
          <ErrorState errorId={error.digest} action={<Button variant="primary" onClick={() => window.location.reload()}>{TROUBLE.retry}</Button>} />
        </main>
      </body>
    </html>
  )
}
