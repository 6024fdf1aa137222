import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// tailwind-merge must know the kit's sizes, or it would take text-md for a colour and drop
// text-ink.
const mergeClasses = extendTailwindMerge({
  extend: { theme: { text: ['md'], shadow: ['rest', 'raised'], animate: ['rise'] } },
})

/** Joins class names; of two that set the same property the later wins. */
export function cn(...inputs: ClassValue[]): string {
  return mergeClasses(clsx(inputs))
}
