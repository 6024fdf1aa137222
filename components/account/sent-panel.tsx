'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'

/** In place of a form whose account was handed over by SMS: to where, and until when it is good. */
export function SentPanel({
  name,
  phone,
  until,
  caution,
  children,
}: {
  name: string
  phone: string
  /** 2026-11-25 14:02 */
  until: string
  /** What the new account cannot do yet, and why. */
  caution?: string | undefined
  /** The ways on. */
  children: ReactNode
}) {
  const panel = useRef<HTMLElement>(null)
  const title = HANDOVER.sentTitle(name)
  // It replaces the form; the focus moves here for users who cannot see that.
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      className="flex flex-col gap-4 focus:outline-none"
    >
      <Notice tone="ok" title={title}>
        {HANDOVER.sent(phone, until)}
      </Notice>
      {caution ? <Notice tone="warn">{caution}</Notice> : null}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </section>
  )
}
