'use client'

import { BareError } from '@/components/ui/bare-error'
import './globals.css'

/** The last resort, where even the document around a page could not be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="grid min-h-dvh place-items-center">
          <BareError errorId={error.digest} onRetry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
