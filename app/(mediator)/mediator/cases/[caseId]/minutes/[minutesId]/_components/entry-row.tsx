'use client'

import { useState } from 'react'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { EditForm, type EditFormProps } from './edit-form'
import { EntryText } from './entry-text'

type EntryRowProps = Omit<EditFormProps, 'onClose'> & {
  /** The page with this text opened, for a browser without script. */
  href: string
  isOpenFirst: boolean
}

/** One text of a draft; 改 puts the form that corrects it in its place, also without a network. */
export function EntryRow({ href, isOpenFirst, ...form }: EntryRowProps) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  if (isOpen) return <EditForm {...form} onClose={() => setOpen(false)} />
  return (
    <EntryText entry={form.entry}>
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
        aria-label={WRITE_MINUTES.editOf(form.entry.speaker)}
        className="-my-2 grid size-11 shrink-0 place-items-center rounded-md text-court-strong"
      >
        {WRITE_MINUTES.edit}
      </a>
    </EntryText>
  )
}
