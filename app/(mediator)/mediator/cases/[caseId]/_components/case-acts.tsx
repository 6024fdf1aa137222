'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import type { ActMove } from '@/lib/domain/case/transition'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { LinkMark } from '../../../_components/link-mark'

const PRIMARY = [
  { move: 'take', path: 'accept', label: MEDIATOR.acts.take },
  { move: 'record_contact', path: 'contact', label: MEDIATOR.acts.contact },
] as const satisfies readonly { move: ActMove; path: string; label: string }[]

const FURTHER = ['withdraw', 'close', 'disclose'] as const satisfies readonly ActMove[]

/** The one act at hand, at the thumb; the rarer and graver ones behind 更多. Nothing at all where nothing is open. */
export function CaseActs({ caseId, allowed }: { caseId: string; allowed: readonly ActMove[] }) {
  const page = `/mediator/cases/${caseId}`
  const primary = PRIMARY.find(({ move }) => allowed.includes(move))
  const further = FURTHER.filter((move) => allowed.includes(move))
  if (!primary && further.length === 0) return null
  return (
    <ActionBar>
      {further.length > 0 ? (
        <Dialog>
          <DialogTrigger asChild>
            <Button size="lg">{MEDIATOR.acts.more}</Button>
          </DialogTrigger>
          <DialogContent title={MEDIATOR.file.moreActs} size="sm">
            <DialogBody className="px-0 py-1">
              <ul className="divide-y divide-line-2">
                {further.map((move) => (
                  <li key={move}>
                    <Link href={`${page}/${move}`} className="flex min-h-14 items-center gap-3 px-5 py-2.5 focus-visible:-outline-offset-2">
                      <span className="min-w-0 flex-1">
                        {MEDIATOR.acts[move]}
                        <span className="block text-sm text-ink-3">{MEDIATOR.file.help[move]}</span>
                      </span>
                      <LinkMark>
                        <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-3" />
                      </LinkMark>
                    </Link>
                  </li>
                ))}
              </ul>
            </DialogBody>
          </DialogContent>
        </Dialog>
      ) : null}
      {primary ? (
        <Button variant="primary" size="lg" asChild>
          <Link href={`${page}/${primary.path}`}>
            <LinkMark />
            {primary.label}
          </Link>
        </Button>
      ) : null}
    </ActionBar>
  )
}
