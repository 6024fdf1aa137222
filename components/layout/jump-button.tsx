'use client'

import { __iconData as search } from 'lucide-react/icons/search'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { Kbd } from '@/components/ui/kbd'
import { JUMP } from '@/lib/labels/zh-CN/list'
import type { JumpPlaces } from './jump-dialog'
import { readMenuPlaces } from './menu-page'

// The palette is loaded when it is first asked for.
const JumpDialog = dynamic(() => import('./jump-dialog').then((module) => module.JumpDialog), {
  ssr: false,
})

/** Ctrl-K from anywhere, or a press on what looks like a search: to a case, a person or a page of the menu. */
export function JumpButton({ places }: { places: JumpPlaces }) {
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)

  function open(): void {
    setWanted(true)
    setOpen(true)
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked =
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'k'
      if (!isAsked || event.isComposing || (!isOpen && document.querySelector('[role="dialog"]')))
        return
      event.preventDefault()
      setWanted(true)
      setOpen(!isOpen)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOpen])

  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-label={places.people ? JUMP.title : JUMP.titleWithoutPeople}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        className="flex min-h-[2.43rem] items-center gap-2 rounded-md border border-line px-2.5 text-ink-3 hover:border-edge hover:text-ink-2 phone:size-11 phone:justify-center phone:border-transparent phone:px-0"
      >
        <Glyph data={search} className="size-4" />
        <span className="hidden pr-6 xl:inline">{JUMP.hint}</span>
        <span className="phone:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {isWanted ? (
        <JumpDialog
          places={places}
          pages={readMenuPlaces()}
          isOpen={isOpen}
          onOpenChange={setOpen}
        />
      ) : null}
    </>
  )
}
