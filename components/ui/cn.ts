import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// The kit's own names must be known to the merge, or text-md (a size) would be taken for a colour and swallow text-ink.
const mergeClasses = extendTailwindMerge({
  extend: { theme: { text: ['md'], shadow: ['rest', 'raised'], animate: ['rise'] } },
})

/** Joins class names; of two that set the same property the later wins. */
export function cn(...inputs: ClassValue[]): string {
  return mergeClasses(clsx(inputs))
}
