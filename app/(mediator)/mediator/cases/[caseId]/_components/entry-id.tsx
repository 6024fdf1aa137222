'use client'

import { memo, useEffect, useRef } from 'react'
import { freshId } from '@/components/ui/fresh-id'

/**
 * The entry's own id: one per opened form, so that a form sent twice has one effect. The server's
 * value serves before hydration; then the browser makes its own, since a page that comes back from
 * the history would bring an id that has been used. It does not follow its form's renders: each
 * would put the server's value back, because of a hidden field the value and the default value are
 * one.
 */
export const EntryId = memo(function EntryId({ name, initial }: { name: string; initial: string }) {
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (input.current) input.current.value = freshId()
  }, [])

  return <input ref={input} type="hidden" name={name} defaultValue={initial} />
})
