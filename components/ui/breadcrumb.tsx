import { ListLink } from '@/components/ui/list-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'

export interface Crumb {
  label: string
  /** Absent on the last one: the current page. */
  href?: string
}

/**
 * The path from the list to this page, above its title; back to the view that the reader had of it.
 */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav
      data-breadcrumb=""
      aria-label={SHELL.breadcrumb}
      className="mb-1 text-sm text-ink-3 print:hidden"
    >
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-x-1.5">
            {index > 0 ? <span aria-hidden>/</span> : null}
            {item.href ? (
              <ListLink
                href={item.href}
                className="rounded-sm text-court hover:underline phone:inline-flex phone:min-h-11 phone:items-center"
              >
                {item.label}
              </ListLink>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
