import { cn } from '@/components/ui/cn'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Where the skip link leads: the id of every shell's main element. */
export const MAIN_ID = 'content'

/** The first stop of the Tab key: past the menu, to the content. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className={cn(
        'fixed left-3 top-2 z-50 -translate-y-16 rounded-md bg-court px-4 py-2 text-on-fill',
        'focus:translate-y-0 focus:shadow-raised print:hidden',
      )}
    >
      {SHELL.skipToContent}
    </a>
  )
}
