import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'

/** One right: what it is, and the page where it is used. */
export function RightCard({
  words: { title, help, link },
  href,
  note,
}: {
  words: { readonly title: string; readonly help: string; readonly link: string }
  href: string
  /** What waits there. */
  note?: string | null
}) {
  return (
    <Card title={title}>
      <p className="mb-3 text-ink-2">{help}</p>
      <SoftLink
        href={href}
        className="flex min-h-14 items-center gap-3 rounded-lg border border-edge px-4"
      >
        <span className="min-w-0 flex-1">{link}</span>
        {note ? <Chip tone="warn">{note}</Chip> : null}
        <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
      </SoftLink>
    </Card>
  )
}
