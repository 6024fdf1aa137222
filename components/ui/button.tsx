import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Slot } from 'radix-ui/slot'
import { cn } from './cn'

export type ButtonVariant = 'primary' | 'default' | 'danger' | 'quiet' | 'link'
export type ButtonSize = 'sm' | 'md' | 'lg' | 'icon'

const BASE =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-normal ' +
  'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed ' +
  'aria-disabled:opacity-55 [&_svg]:size-[1.15em] [&_svg]:shrink-0'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-court bg-court text-on-fill shadow-rest hover:border-court-strong hover:bg-court-strong',
  default: 'border-line bg-paper text-ink shadow-rest hover:border-edge hover:bg-head',
  danger: 'border-danger bg-danger text-on-fill shadow-rest hover:opacity-90',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-line-2 hover:text-ink',
  link: 'border-transparent bg-transparent text-court hover:text-court-strong hover:underline underline-offset-4',
}

// Phones get at least 44 px everywhere except for links that stand inside a line of text.
const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-7 px-2.5 text-sm phone:min-h-11 phone:px-3.5',
  md: 'min-h-[2.43rem] px-4 phone:min-h-11',
  lg: 'min-h-12 rounded-lg px-5 text-lg',
  icon: 'size-[2.43rem] p-0 phone:size-11',
}

/** The classes of a button, for the rare element that cannot be a Button itself. */
export function buttonClasses(variant: ButtonVariant = 'default', size: ButtonSize = 'md'): string {
  const inline = variant === 'link' ? 'min-h-0 px-0 phone:min-h-11 phone:px-1' : ''
  return cn(BASE, VARIANTS[variant], SIZES[size], inline)
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
export function Button({ variant, size, asChild, pending, className, children, type, disabled, onClick, ...rest }: ButtonProps) {
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
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {children}
    </button>
  )
}
