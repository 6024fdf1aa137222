'use client'

import { Icon } from '@/components/ui/icon'
import { useEffect, useEffectEvent } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Kbd } from '@/components/ui/kbd'
import { JUMP } from '@/lib/labels/zh-CN/list'
import type { JumpPlaces } from './jump-dialog'
import { menuPlaces, type MenuGroup } from './menu'

const loadJumpDialog = () => import('./jump-dialog').then((loaded) => loaded.JumpDialog)

const isCtrlK = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !event.isComposing &&
  event.key.toLowerCase() === 'k'

/** Ctrl-K, or a press on what looks like a search: to a case, a person or a page of the menu. */
export function JumpButton({
  places,
  groups,
}: {
  places: JumpPlaces
  groups: readonly MenuGroup[]
}) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadJumpDialog)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isCtrlK(event) || (!isOpen && document.querySelector('[role="dialog"]'))) return
    event.preventDefault()
    if (isOpen) setOpen(false)
    else open()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-haspopup="dialog"
        aria-busy={isPending || undefined}
        aria-keyshortcuts="Control+K"
        className="flex min-h-[2.43rem] items-center gap-2 rounded-md border border-line px-2.5 text-ink-3 hover:border-edge hover:text-ink-2 phone:size-11 phone:justify-center phone:border-transparent phone:px-0"
      >
        <Icon name="search" className="size-4" />
        <span className="sr-only">{JUMP.to}</span>
        <span className="pr-6 max-xl:sr-only">{JUMP.hint}</span>
        <span className="phone:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {Dialog ? (
        <Dialog places={places} pages={menuPlaces(groups)} isOpen={isOpen} onOpenChange={setOpen} />
      ) : null}
    </>
  )
}
