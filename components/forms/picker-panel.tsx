'use client'

import * as Popover from 'radix-ui/popover'
import type { ReactNode, RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { PICKER } from '@/lib/labels/zh-CN/picker'

export interface PickerProps {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Field and button: the panel opens below it, and the focus returns into it. */
  frame: RefObject<HTMLElement | null>
  /** The field's value as it was when the picker opened; it may be none. */
  value: string
  min?: string
  max?: string
  /** The chosen value; empty for none. */
  onPick: (value: string) => void
}

/**
 * The grid's own place receives the focus, not the first button. Not before the panel is open: the
 * dialog around it would take the focus back.
 */
function focusStart(event: Event): void {
  const panel = event.currentTarget instanceof Element ? event.currentTarget : null
  event.preventDefault()
  panel?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
}

/** The panel of a picker, around its grid. */
export function PickerPanel({
  label,
  now,
  open,
  onOpenChange,
  frame,
  min,
  max,
  onPick,
  children,
}: Omit<PickerProps, 'value'> & {
  label: string
  /** The present day or month, with its word. */
  now: { readonly value: string; readonly word: string }
  children: ReactNode
}) {
  const isInFrame = (target: EventTarget | null) =>
    target instanceof Node && (frame.current?.contains(target) ?? false)
  const isOutside = (min !== undefined && now.value < min) || (max !== undefined && now.value > max)
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={frame} />
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="picker-panel"
          onOpenAutoFocus={focusStart}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            frame.current?.querySelector('input')?.focus()
          }}
          onInteractOutside={(event) => {
            if (isInFrame(event.target)) event.preventDefault()
          }}
        >
          {children}
          <div className="mt-2 flex justify-between border-t border-line-2 pt-2">
            <Button size="sm" disabled={isOutside} onClick={() => onPick(now.value)}>
              {now.word}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => onPick('')}>
              {PICKER.clear}
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
