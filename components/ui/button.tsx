import { Icon } from './icon'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export type ButtonVariant =
  | 'primary'
  | 'caucus'
  | 'default'
  | 'danger'
  | 'quiet'
  | 'link'
  | 'pressing'
export type ButtonSize = 'sm' | 'md' | 'lg' | 'icon'

/** The classes of a button (app/styles/kit.css), for a link that looks like one. */
export function buttonClasses(variant: ButtonVariant = 'default', size: ButtonSize = 'md'): string {
  return size === 'md' ? `btn btn-${variant}` : `btn btn-${size} btn-${variant}`
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Work is in progress: shows a spinner and ignores presses; the focus stays. */
  pending?: boolean
}

/** A button; `type="button"` by default, so that none submits a form by accident. */
export function Button({
  variant,
  size,
  pending,
  className,
  children,
  type,
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // Not `disabled` while pending: disabling would lose the focus.
      type={pending ? 'button' : (type ?? 'button')}
      onClick={pending ? undefined : onClick}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      disabled={disabled}
      className={cn(buttonClasses(variant, size), className)}
    >
      {pending ? <Icon name="loader-circle" className="animate-spin" /> : null}
      {children}
    </button>
  )
}
