'use client'

import { lazy, Suspense, useEffect, useState, type MouseEvent } from 'react'
import { MinutesEntryText } from '@/components/case/minutes-entry-text'
import { announceTrouble } from '@/components/ui/toaster'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import { NOT_LOADED } from '@/lib/labels/zh-CN/shell'
import type { EditFormProps } from './edit-form'

type EntryRowProps = Omit<EditFormProps, 'onClose'> & {
  /** The page with this text opened, for a browser without script. */
  href: string
  isOpenFirst: boolean
}

const loadEditForm = () => import('./edit-form')
const EditForm = lazy(async () => ({ default: (await loadEditForm()).EditForm }))

/**
 * One text of a draft; 改 puts the form that corrects it in its place. The form is loaded after the
 * page, so that it is there without a network.
 */
export function EntryRow({ href, isOpenFirst, ...form }: EntryRowProps) {
  const [isOpen, setOpen] = useState(isOpenFirst)

  useEffect(() => {
    loadEditForm().catch(() => undefined)
  }, [])

  function open(event: MouseEvent): void {
    event.preventDefault()
    loadEditForm().then(
      () => setOpen(true),
      () => void announceTrouble(NOT_LOADED),
    )
  }

  if (isOpen)
    return (
      <Suspense fallback={<MinutesEntryText entry={form.entry} />}>
        <EditForm {...form} onClose={() => setOpen(false)} />
      </Suspense>
    )
  return (
    <MinutesEntryText entry={form.entry}>
      <a
        href={href}
        onClick={open}
        aria-label={MINUTES_ENTRY.editOf(form.entry.speaker)}
        className="-my-2 grid size-11 shrink-0 place-items-center rounded-md text-court-strong"
      >
        {MINUTES_ENTRY.edit}
      </a>
    </MinutesEntryText>
  )
}
