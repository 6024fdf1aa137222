'use client'

import { useRouter } from 'next/navigation'
import { useTransition, type MouseEvent, type ReactNode } from 'react'
import { announceTrouble } from '@/components/ui/toaster'
import { REDRAW_FIELD } from '@/lib/edge/action/action-state'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/**
 * A choice that draws the page of a form again, at an address of its own, and loses nothing that is
 * typed. With a script the form stays as it is while the page around it changes. Without one the
 * browser sends the form to that address and gets it back with its values (`defineEntryAction`).
 */
export function RedrawButton({
  form,
  href,
  isCurrent = false,
  className,
  children,
}: {
  /** The id of the form. */
  form: string
  href: string
  isCurrent?: boolean
  className?: string
  children: ReactNode
}) {
  const router = useRouter()
  const [isGoing, startGoing] = useTransition()

  function go(event: MouseEvent): void {
    event.preventDefault()
    if (!navigator.onLine) return void announceTrouble(SHELL.offline)
    startGoing(() => router.push(href, { scroll: false }))
  }

  return (
    <button
      type="submit"
      form={form}
      formAction={href}
      name={REDRAW_FIELD}
      value="1"
      onClick={go}
      aria-current={isCurrent ? 'true' : undefined}
      aria-busy={isGoing || undefined}
      className={className}
    >
      {children}
    </button>
  )
}

/**
 * Comes before the first `RedrawButton` of a form: Enter in a field presses the first button of the
 * form, and is to send it. Out of sight and of the order of focus, because the form has the same
 * button where it is seen.
 */
export function SendOnEnter({ form }: { form: string }) {
  return <button type="submit" form={form} tabIndex={-1} aria-hidden="true" className="sr-only" />
}
