'use client'

import * as Radix from 'radix-ui/alert-dialog'
import type { ReactElement, ReactNode } from 'react'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { Button } from './button'
import { cn } from './cn'
import { WholeDays } from './whole-days'

export interface ConfirmDialogProps {
  trigger: ReactElement
  /** The question as a whole sentence. */
  title: ReactNode
  /** What will happen and to whom. */
  children: ReactNode
  /** The act's own word, never only 确定. */
  confirmLabel: string
  tone?: 'primary' | 'danger'
  onConfirm: () => void
}

/** Asks once before a final act. The focus starts on 取消, and a press outside does not close it. */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirmLabel,
  tone = 'danger',
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-veil print:hidden" />
        <Radix.Content
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 animate-slide-up rounded-t-xl bg-paper shadow-raised focus:outline-none print:hidden',
            'sm:inset-x-4 sm:bottom-auto sm:top-[18dvh] sm:mx-auto sm:max-w-[30rem] sm:animate-rise sm:rounded-xl',
            'sm:border sm:border-line',
          )}
        >
          <div className="px-5 pb-2 pt-5">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            <Radix.Description asChild>
              <div className="mt-1.5 text-ink-2">
                <WholeDays>{children}</WholeDays>
              </div>
            </Radix.Description>
          </div>
          <div
            className={cn(
              'flex justify-end gap-2 px-5 py-4',
              'phone:pb-[max(1rem,env(safe-area-inset-bottom))] phone:[&>button]:flex-1',
            )}
          >
            <Radix.Cancel asChild>
              <Button>{SHELL.cancel}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={tone} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
