import { SoftLink } from '@/components/ui/soft-link'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { cn } from '@/components/ui/cn'

export interface PageSizeProps {
  sizes: readonly { readonly size: number; readonly href: string }[]
  current: number
}

/** Rows per page, as links: the choice is part of the address. */
export function PageSize({ sizes, current }: PageSizeProps) {
  return (
    <nav aria-label={LIST_VIEW.pageSize} className="flex items-center gap-1 print:hidden">
      <span aria-hidden>{LIST_VIEW.pageSize}</span>
      {sizes.map(({ size, href }) => (
        <SoftLink
          key={size}
          href={href}
          aria-label={LIST_VIEW.rows(size)}
          aria-current={size === current || undefined}
          className={cn(
            'inline-grid min-h-7 min-w-8 place-items-center rounded-md px-1.5 text-ink-2 hover:bg-line-2 hover:text-ink phone:min-h-11 phone:min-w-11',
            'aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong',
          )}
        >
          {size}
        </SoftLink>
      ))}
    </nav>
  )
}
