'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'

const EVERY_MS = 3_000

/**
 * How far the binding is, read again while the page is looked at: place and focus stay where they
 * are.
 */
export function ArchiveProgress({ state }: { state: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <>
      <p role="status" className="flex items-center gap-2 font-semibold">
        <Icon name="rotate-cw" className="size-[1em] text-court" />
        {state}
      </p>
      <p className="mt-1 text-sm text-ink-3">{ARCHIVE.happens.working}</p>
      <noscript>
        <a href="" className={buttonClasses('default', 'sm')}>
          {ARCHIVE.refresh}
        </a>
      </noscript>
    </>
  )
}
