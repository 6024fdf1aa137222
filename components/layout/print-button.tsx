'use client'

import { useEffect } from 'react'
import { Icon } from '@/components/ui/icon'
import { Button, buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** In the address: print as soon as the page is there. */
const ON_ARRIVAL = 'print'

/** Prints the page with all `details` opened, since paper cannot be clicked. */
function printPage(): void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const each of closed) each.open = true
  window.print()
  for (const each of closed) each.open = false
}

export interface PrintButtonProps {
  label?: string
  /** The same page with everything that is to be printed, where this one shows a part of it. */
  wholeHref?: string | null | undefined
}

export function PrintButton({ label = SHELL.print, wholeHref }: PrintButtonProps) {
  useEffect(() => {
    const address = new URL(window.location.href)
    if (!address.searchParams.has(ON_ARRIVAL)) return
    address.searchParams.delete(ON_ARRIVAL)
    window.history.replaceState(null, '', address)
    printPage()
  }, [])

  const content = (
    <>
      <Icon name="printer" />
      {label}
    </>
  )
  return wholeHref ? (
    <SoftLink href={wholeHref} className={buttonClasses()}>
      {content}
    </SoftLink>
  ) : (
    <Button onClick={printPage}>{content}</Button>
  )
}
