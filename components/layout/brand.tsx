import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Logo and name of the product; leads to the surface's first page. */
export function Brand({ href }: { href: string }) {
  return (
    <SoftLink
      href={href}
      className="inline-flex items-center gap-2.5 rounded-md text-md font-semibold text-ink"
    >
      <span
        aria-hidden
        className="grid size-[1.85rem] place-items-center rounded-[7px] bg-court text-md text-on-fill"
      >
        {SHELL.productMark}
      </span>
      {SHELL.product}
    </SoftLink>
  )
}
