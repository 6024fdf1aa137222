'use client'

import { useEffect, useRef } from 'react'
import { ActionBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'
import { LinkMark } from '../../../../_components/link-mark'

export interface CallEndProps {
  caseId: string
  personId: string
  number: string
  mayRecord: boolean
}

/** Dials on a device that is held in the hand; and the record of the contact, with this person. */
export function CallEnd({ caseId, personId, number, mayRecord }: CallEndProps) {
  const dial = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    // A desk has no telephone: there the number is only shown.
    if (window.matchMedia('(pointer: coarse)').matches) dial.current?.click()
  }, [])

  return (
    <ActionBar>
      {mayRecord ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/contact?person=${personId}`}
          className={buttonClasses('default', 'lg')}
        >
          <LinkMark />
          {CALL.after}
        </SoftLink>
      ) : null}
      <a ref={dial} href={`tel:${number}`} className={buttonClasses('primary', 'lg')}>
        <Icon name="phone" />
        {CALL.dial}
      </a>
    </ActionBar>
  )
}
