'use client'

import { __iconData as printer } from 'lucide-react/icons/printer'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'

/** Prints the page; what the explanations hide is opened first, since paper cannot be clicked. */
export function PrintButton({ label = PROGRESS.print }: { label?: string }) {
  function print(): void {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const each of closed) each.open = true
    window.print()
    for (const each of closed) each.open = false
  }

  return (
    <Button onClick={print}>
      <Glyph data={printer} />
      {label}
    </Button>
  )
}
