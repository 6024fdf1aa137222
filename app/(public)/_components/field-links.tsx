import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import type { ConsultationField } from '@/lib/domain/consultation/fields'

export interface FieldLink {
  key: ConsultationField | 'any'
  href: string
  label: string
}

/** What it is about, as links: choosing one reads the page again, with or without a script. */
export function FieldLinks({
  label,
  links,
  current,
}: {
  label: string
  links: readonly FieldLink[]
  current: ConsultationField | 'any'
}) {
  return (
    <nav aria-label={label}>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-8">
        {links.map(({ key, href, label: word }) => (
          <li key={key}>
            <SoftLink
              href={href}
              aria-current={key === current ? 'true' : undefined}
              className={cn(
                'flex min-h-12 items-center justify-center rounded-lg border text-center',
                key === current
                  ? 'border-2 border-court bg-court-soft font-semibold text-court-strong'
                  : 'border-edge bg-paper text-ink',
              )}
            >
              {word}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
