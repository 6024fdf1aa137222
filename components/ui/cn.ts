import { clsx, type ClassValue } from 'clsx'

/**
 * Joins class names. Of two classes that set the same property neither wins by its place here: what
 * a caller may choose is the default of a component's `className`, not a class that it overrides
 * (__tests__/support/setup-components.ts).
 */
export function cn(...inputs: ClassValue[]): string {
  return clsx(inputs)
}
