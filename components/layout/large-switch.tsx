'use client'

import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { DISPLAY } from '@/lib/labels/zh-CN/display'
import type { Display } from './display-cookie'
import { keepDisplay } from './keep-display'

/** 关怀版 as a row that switches it at once on this device. Not shown without script. */
export function LargeSwitch({ initial, className }: { initial: Display; className?: string }) {
  const [display, setDisplay] = useState(initial)
  const isLarge = display.scale === 'large'

  function toggle(): void {
    const next: Display = { ...display, scale: isLarge ? 'normal' : 'large' }
    setDisplay(next)
    keepDisplay(next)
  }

  return (
    <button
      type="button"
      role="switch"
      aria-checked={isLarge}
      onClick={toggle}
      className={cn(
        'flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-left focus-visible:-outline-offset-2',
        '[@media(scripting:none)]:hidden',
        className,
      )}
    >
      <span className="min-w-0 flex-1">
        {DISPLAY.large}
        <span className="block text-sm text-ink-3">{DISPLAY.largeHelp}</span>
      </span>
      <span
        aria-hidden
        className={cn(
          'flex h-7 w-12 shrink-0 items-center rounded-full border p-0.5',
          isLarge ? 'justify-end border-court bg-court' : 'justify-start border-edge bg-line-2',
        )}
      >
        <span className="size-5 rounded-full bg-paper shadow-rest" />
      </span>
    </button>
  )
}
