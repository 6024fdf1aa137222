'use client'

import { Icon } from '@/components/ui/icon'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { mayLeave } from '@/components/ui/leaving'
import { JUMP } from '@/lib/labels/zh-CN/list'
import type { MenuPlace } from './menu'
import { useJumpTargets } from './use-jump-targets'

/** The folders of the surface that can be jumped to; without `people` only cases and pages. */
export interface JumpPlaces {
  readonly cases: string
  readonly people?: string
}

export interface JumpDialogProps {
  places: JumpPlaces
  pages: readonly MenuPlace[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

const ITEM =
  'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 phone:min-h-12 data-[selected=true]:bg-court-soft data-[selected=true]:text-court-strong'
const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3'

/** A search field and its results; arrows choose, Enter opens. */
export function JumpDialog({ places, pages, isOpen, onOpenChange }: JumpDialogProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [isComposing, setComposing] = useState(false)
  // While an input method composes, its letters are no search text yet.
  const { state, targets } = useJumpTargets(isComposing ? '' : text)
  const wanted = text.trim()
  const fitting = pages.filter(
    ({ label, group }) => wanted === '' || label.includes(wanted) || group.includes(wanted),
  )
  const isNothing =
    state === 'found' && targets.cases.length + targets.people.length + fitting.length === 0

  function go(href: string): void {
    if (!mayLeave()) return
    onOpenChange(false)
    setText('')
    router.push(href)
  }

  const item = (key: string, href: string, main: ReactNode, aside: ReactNode) => (
    <Command.Item key={key} value={key} onSelect={() => go(href)} className={ITEM}>
      <span className="min-w-0 flex-1 truncate">{main}</span>
      <span className="shrink-0 text-sm text-ink-3">{aside}</span>
    </Command.Item>
  )

  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent title={places.people ? JUMP.title : JUMP.titleWithoutPeople} size="md">
        <Command shouldFilter={false} label={JUMP.label} className="flex min-h-0 flex-col">
          <div className="border-b border-line-2 px-5 py-3">
            <Command.Input
              autoFocus
              value={text}
              onValueChange={setText}
              onCompositionStart={() => setComposing(true)}
              onCompositionEnd={() => setComposing(false)}
              maxLength={60}
              placeholder={JUMP.hint}
              className="w-full rounded-md border border-edge bg-paper px-3 py-2 text-md"
            />
          </div>
          <Command.List className="max-h-[52dvh] overflow-y-auto overscroll-contain px-2 py-2">
            <p role="status" className="px-3 py-1 text-sm text-ink-3">
              {state === 'reading'
                ? JUMP.reading
                : state === 'failed'
                  ? JUMP.failed
                  : isNothing
                    ? JUMP.empty
                    : wanted === ''
                      ? JUMP.start
                      : null}
            </p>
            {targets && targets.cases.length > 0 ? (
              <Command.Group heading={JUMP.cases} className={GROUP}>
                {targets.cases.map(({ caseId, caseNo, between, status }) =>
                  item(
                    `case ${caseId}`,
                    `${places.cases}/${caseId}`,
                    <>
                      <span className="font-medium">{caseNo}</span>{' '}
                      <span className="text-ink-2">{between}</span>
                    </>,
                    status,
                  ),
                )}
              </Command.Group>
            ) : null}
            {targets && targets.people.length > 0 ? (
              <Command.Group heading={JUMP.people} className={GROUP}>
                {targets.people.map(({ mediatorId, name, isActive }) =>
                  item(
                    `person ${mediatorId}`,
                    `${places.people}/${mediatorId}`,
                    name,
                    isActive ? JUMP.mediator : JUMP.disabled,
                  ),
                )}
              </Command.Group>
            ) : null}
            {fitting.length > 0 ? (
              <Command.Group heading={JUMP.pages} className={GROUP}>
                {fitting.map(({ href, label, group }) => item(`page ${href}`, href, label, group))}
              </Command.Group>
            ) : null}
          </Command.List>
          <p className="flex items-center gap-1.5 border-t border-line-2 px-5 py-2 text-xs text-ink-3 phone:hidden">
            <Icon name="corner-down-left" className="size-3.5" />
            {JUMP.keys}
          </p>
        </Command>
      </DialogContent>
    </Dialog>
  )
}
