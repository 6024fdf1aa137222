'use client'

import type { ReactNode } from 'react'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'

/** What the host shows: its head with the tools, and the content, which scrolls by itself. */
export function BoardFrame({
  title,
  sub,
  tools,
  children,
}: {
  title: string
  sub: string
  tools: ReactNode
  children: ReactNode
}) {
  return (
    <section className="room-board" aria-label={title}>
      <div className="room-board-head">
        <p className="min-w-0 flex-1 basis-[9rem]">
          <b className="break-words">{title}</b>{' '}
          <span className="whitespace-nowrap text-ink-2">{sub}</span>
        </p>
        <div className="flex flex-wrap gap-2">{tools}</div>
      </div>
      <div className="room-board-content" role="group" aria-label={BOARD.content} tabIndex={0}>
        {children}
      </div>
    </section>
  )
}
