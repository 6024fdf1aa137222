import type { ComponentProps } from 'react'
import { SoftLink } from '@/components/ui/soft-link'

/** A SoftLink in a row of a list, styled by app/styles/table-cells.css. */
export function RowLink(props: ComponentProps<typeof SoftLink>) {
  return <SoftLink className="row-link" {...props} />
}
