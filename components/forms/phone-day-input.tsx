'use client'

import { Input, type InputProps } from '@/components/ui/input'

/**
 * A day, `2026-12-28`, in the browser's own control: for the pages that are made for phones, whose
 * own picker is better than ours and costs no script (ADR 0049). A Field names it.
 */
export function PhoneDayInput(props: Omit<InputProps, 'type'>) {
  return <Input type="date" {...props} />
}
