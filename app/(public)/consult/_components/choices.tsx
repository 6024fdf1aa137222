import { RedrawButton } from '@/components/forms/redraw-button'
import { cn } from '@/components/ui/cn'

export interface Choice {
  key: string
  href: string
  label: string
}

/**
 * Choices that change what the form below offers. What is typed there stays, with or without a
 * script.
 */
export function Choices({
  label,
  form,
  choices,
  current,
  className,
}: {
  label: string
  /** The id of the form. */
  form: string
  choices: readonly Choice[]
  current: string
  className: string
}) {
  return (
    <div role="group" aria-label={label}>
      <ul className={cn('grid gap-2', className)}>
        {choices.map(({ key, href, label: word }) => (
          <li key={key}>
            <RedrawButton
              form={form}
              href={href}
              isCurrent={key === current}
              className={cn(
                'flex min-h-12 w-full items-center justify-center rounded-lg border px-1 text-center',
                key === current
                  ? 'border-2 border-court bg-court-soft font-semibold text-court-strong'
                  : 'border-edge bg-paper text-ink',
              )}
            >
              {word}
            </RedrawButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
