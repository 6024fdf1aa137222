'use client'

import type { ComponentProps } from 'react'
import { SoftLink } from './soft-link'
import { useLastView } from './use-last-view'

/** A link back to a list, as its reader left it. */
export function ListLink({ href, ...props }: ComponentProps<typeof SoftLink>) {
  return <SoftLink {...props} href={useLastView(href)} />
}
