'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Button, buttonClasses } from '@/components/ui/button'
import type { ActMove } from '@/lib/domain/case/moves'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import { LinkMark } from '../../../_components/link-mark'
import { findFurther } from './further-acts'

const PRIMARY = [
  { move: 'take', path: 'accept', label: MEDIATOR_ACTS.take },
  { move: 'record_contact', path: 'contact', label: MEDIATOR_ACTS.contact },
] as const satisfies readonly { move: ActMove; path: string; label: string }[]

const loadMoreActs = () => import('./more-acts').then((loaded) => loaded.MoreActs)

export interface CaseActsProps {
  caseId: string
  allowed: readonly ActMove[]
  /** Minutes that are being written: to go on with them is the act at hand. */
  openMinutesId?: string | null
}

/**
 * The one act at hand, at the thumb; the rarer and graver ones behind 更多. Nothing at all where
 * nothing is open.
 */
export function CaseActs({ caseId, allowed, openMinutesId }: CaseActsProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadMoreActs)
  const page = `/mediator/cases/${caseId}`
  const primary = openMinutesId
    ? { path: `minutes/${openMinutesId}`, label: MEDIATOR_ACTS.goOnWithMinutes }
    : PRIMARY.find(({ move }) => allowed.includes(move))
  const hasFurther = findFurther(allowed).length > 0
  if (!primary && !hasFurther) return null
  return (
    <ActionBar>
      {hasFurther ? (
        <>
          <Button
            size="lg"
            aria-haspopup="dialog"
            pending={isPending}
            onClick={open}
            className="[@media(scripting:none)]:hidden"
          >
            {MEDIATOR_ACTS.more}
          </Button>
          {Dialog ? (
            <Dialog page={page} allowed={allowed} open={isOpen} onOpenChange={setOpen} />
          ) : null}
        </>
      ) : null}
      {primary ? (
        <SoftLink href={`${page}/${primary.path}`} className={buttonClasses('primary', 'lg')}>
          <LinkMark />
          {primary.label}
        </SoftLink>
      ) : null}
    </ActionBar>
  )
}
