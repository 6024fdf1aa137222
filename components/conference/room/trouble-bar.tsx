'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice, type NoticeTone } from '@/components/ui/notice'

/** One trouble of the room with what to do about it. */
export function Trouble({
  tone = 'warn',
  title,
  children,
  acts,
}: {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  acts?: readonly { readonly label: string; readonly onPress: () => void }[]
}) {
  return (
    <Notice tone={tone} title={title}>
      <span className="room-trouble">
        <span>{children}</span>
        {acts && acts.length > 0 ? (
          <span className="room-trouble-acts">
            {acts.map(({ label, onPress }) => (
              <Button key={label} onClick={onPress}>
                {label}
              </Button>
            ))}
          </span>
        ) : null}
      </span>
    </Notice>
  )
}
