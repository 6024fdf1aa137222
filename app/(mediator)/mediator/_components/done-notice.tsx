'use client'

import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import { MEDIATOR_DONE, type MediatorDone } from '@/lib/labels/zh-CN/mediator'

/**
 * What was just done, said on the page one lands on. The code leaves the address at once, so that a
 * reload does not say it again.
 */
export function DoneNotice({ code }: { code: string | readonly string[] | undefined }) {
  const sentence = sentenceOf(code)

  useEffect(() => {
    if (!sentence) return
    const address = new URL(window.location.href)
    address.searchParams.delete('done')
    window.history.replaceState(window.history.state, '', address)
  }, [sentence])

  if (!sentence) return null
  return (
    <Notice tone="ok" className="mx-3 mt-3">
      {sentence}
    </Notice>
  )
}

function sentenceOf(code: string | readonly string[] | undefined): string | null {
  return typeof code === 'string' && Object.hasOwn(MEDIATOR_DONE, code)
    ? MEDIATOR_DONE[code as MediatorDone]
    : null
}
