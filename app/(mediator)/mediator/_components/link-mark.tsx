'use client'

import { Icon } from '@/components/ui/icon'
import { useLinkStatus } from 'next/link'
import type { ReactNode } from 'react'

/** Inside a link: a turning mark while the page it leads to is on its way over a weak signal, else what stands there otherwise. */
export function LinkMark({ children }: { children?: ReactNode }) {
  const { pending } = useLinkStatus()
  return pending ? (
    <Icon name="loader-circle" className="size-[1.15em] shrink-0 animate-spin" />
  ) : (
    children
  )
}
