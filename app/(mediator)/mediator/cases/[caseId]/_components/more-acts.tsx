'use client'

import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { LinkMark } from '../../../_components/link-mark'

export interface MoreActsProps {
  /** The case's own page. */
  page: string
  moves: readonly ('withdraw' | 'close' | 'disclose')[]
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The rarer and graver acts, each with what it is for. */
export function MoreActs({ page, moves, open, onOpenChange }: MoreActsProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={MEDIATOR.file.moreActs} size="sm">
        <DialogBody className="px-0 py-1">
          <ul className="divide-y divide-line-2">
            {moves.map((move) => (
              <li key={move}>
                <SoftLink
                  href={`${page}/${move}`}
                  className="flex min-h-14 items-center gap-3 px-5 py-2.5 focus-visible:-outline-offset-2"
                >
                  <span className="min-w-0 flex-1">
                    {MEDIATOR.acts[move]}
                    <span className="block text-sm text-ink-3">{MEDIATOR.file.help[move]}</span>
                  </span>
                  <LinkMark>
                    <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
                  </LinkMark>
                </SoftLink>
              </li>
            ))}
          </ul>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
