'use client'

import { Icon } from '@/components/ui/icon'
import { Button } from '@/components/ui/button'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Prints the page with all `details` opened, since paper cannot be clicked. */
export function PrintButton({ label = SHELL.print }: { label?: string }) {
  function print(): void {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const each of closed) each.open = true
    window.print()
    for (const each of closed) each.open = false
  }

  return (
    <Button onClick={print}>
      <Icon name="printer" />
      {label}
    </Button>
  )
}
