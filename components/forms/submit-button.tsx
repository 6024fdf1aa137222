'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '@/components/ui/button'
import { FORM } from '@/lib/labels/zh-CN/shell'

export interface SubmitButtonProps extends Omit<ButtonProps, 'type' | 'pending'> {
  /** Shown while the form is being sent; default 正在提交…. */
  pendingText?: string
}

/**
 * Submits its form; while sending it shows the pending words, keeps the focus and ignores presses.
 */
export function SubmitButton({
  children,
  pendingText = FORM.pending,
  variant = 'primary',
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button {...rest} type="submit" variant={variant} pending={pending}>
      {pending ? pendingText : children}
    </Button>
  )
}
