import type { ComponentProps } from 'react'
import { SoftLink } from '@/components/ui/soft-link'

/** A SoftLink in a row of a list, with the looks that app/tables.css gives it. */
export function RowLink(props: ComponentProps<typeof SoftLink>) {
  return <SoftLink className="row-link" {...props} />
}
