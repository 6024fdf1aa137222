'use client'

import { Icon } from './icon'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { Button } from './button'
import { cn } from './cn'
import { WholeDays } from './whole-days'

/** The backdrop of dialogs and sheets. */
export function Veil() {
  return <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-veil print:hidden" />
}

export interface OverlayHeadProps {
  title: ReactNode
  /** What will happen and to whom; it describes the dialog to assistive technology. */
  description?: ReactNode
  className?: string
}

/** Title and close button of dialogs and sheets. */
export function OverlayHead({ title, description, className }: OverlayHeadProps) {
  return (
    <div
      className={cn('flex items-start gap-3 border-b border-line-2 py-3 pl-5 pr-2.5', className)}
    >
      <div className="min-w-0 flex-1 py-0.5">
        <Radix.Title className="text-lg font-semibold">
          <WholeDays>{title}</WholeDays>
        </Radix.Title>
        {description == null ? null : (
          <Radix.Description className="mt-0.5 text-ink-2">
            <WholeDays>{description}</WholeDays>
          </Radix.Description>
        )}
      </div>
      <Radix.Close asChild>
        {/* Centred on the title line without making it taller. */}
        <Button
          variant="quiet"
          size="icon"
          aria-label={SHELL.close}
          className="-my-[0.23rem] phone:-my-[0.39rem]"
        >
          <Icon name="x" />
        </Button>
      </Radix.Close>
    </div>
  )
}

/** The buttons at the end of a dialog or sheet; the note is at their left (分配后 10 分钟内可撤销). */
export function OverlayFoot({
  note,
  isBordered = true,
  className,
  children,
}: {
  note?: ReactNode
  isBordered?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'flex flex-wrap items-center justify-end gap-2 px-5 py-3',
        isBordered && 'border-t border-line-2',
        'phone:[&>button]:flex-1 phone:pb-[max(0.75rem,env(safe-area-inset-bottom))]',
        className,
      )}
    >
      {note == null ? null : <span className="mr-auto text-ink-3 phone:w-full">{note}</span>}
      {children}
    </div>
  )
}
