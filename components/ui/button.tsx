import { Icon } from './icon'
import type { ComponentProps } from 'react'
import { Slot } from 'radix-ui/slot'
import { cn } from './cn'

export type ButtonVariant = 'primary' | 'default' | 'danger' | 'quiet' | 'link' | 'pressing'
export type ButtonSize = 'sm' | 'md' | 'lg' | 'icon'

/** The classes of a button, for the rare element that cannot be a Button itself. Its looks stand in app/kit.css. */
export function buttonClasses(variant: ButtonVariant = 'default', size: ButtonSize = 'md'): string {
  return size === 'md' ? `btn btn-${variant}` : `btn btn-${size} btn-${variant}`
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Renders the single child (a link) with the button's looks. */
  asChild?: boolean
  /** Work is under way: a turning mark appears, a second press does nothing, the focus stays where it was. */
  pending?: boolean
}

/** A button; `type="button"` unless said otherwise, so that none submits a form by accident. */
export function Button({
  variant,
  size,
  asChild,
  pending,
  className,
  children,
  type,
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  const classes = cn(buttonClasses(variant, size), className)
  if (asChild) {
    return (
      <Slot className={classes} onClick={onClick} {...rest}>
        {children}
      </Slot>
    )
  }
  return (
    <button
      {...rest}
      // While pending it is a plain button without an effect, yet not disabled: disabling would throw the focus away.
      type={pending ? 'button' : (type ?? 'button')}
      onClick={pending ? undefined : onClick}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      disabled={disabled}
      className={classes}
    >
      {pending ? <Icon name="loader-circle" className="animate-spin" /> : null}
      {children}
    </button>
  )
}
