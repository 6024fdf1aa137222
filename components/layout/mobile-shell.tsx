import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { BottomBar } from './bottom-bar'
import type { MenuItem } from './menu'
import { MAIN_ID, SkipLink } from './skip-link'

export interface MobileShellProps {
  /** Up to four. */
  items: readonly MenuItem[]
  children: ReactNode
}

/**
 * The phone's frame, one column of at most 640 px; a page marked `data-wide` uses the width of a
 * computer. The page brings its own `MobileTopBar`, and an
 * `ActionBar` for its one act: that bar then replaces the menu.
 */
export function MobileShell({ items, children }: MobileShellProps) {
  return (
    <div
      data-surface="phone"
      className={cn(
        'mx-auto flex min-h-dvh max-w-[640px] flex-col sm:border-x sm:border-line',
        'has-data-action-bar:[&>[data-bottom-bar]]:hidden',
        'lg:has-data-wide:max-w-[1120px] lg:has-data-wide:[&>[data-bottom-bar]]:max-w-[1120px]',
        'lg:has-data-wide:[&_[data-action-bar]]:max-w-[1120px] lg:has-data-wide:[&_[data-action-bar]]:justify-end',
        'lg:has-data-wide:[&_[data-action-bar]>:last-child]:max-w-[24rem]',
      )}
    >
      <SkipLink />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        // Room for the bar below: 88 px, and for its second row where the text is enlarged.
        className="flex-1 pb-[calc(11rem-88px+env(safe-area-inset-bottom))] focus:outline-none print:pb-0"
      >
        {children}
      </main>
      <BottomBar items={items} />
    </div>
  )
}

/** Two parts of one scroll: beside each other on a computer, one after the other on a phone. */
export function WideColumns({ children }: { children: readonly [ReactNode, ReactNode] }) {
  return (
    <div data-wide className="grid-cols-2 items-start gap-x-2 bg-ground lg:grid">
      {children.map((part, index) => (
        <div key={index} className="min-w-0">
          {part}
        </div>
      ))}
    </div>
  )
}

export interface MobileTopBarProps {
  title: ReactNode
  /** An address, or a `BackLink` that finds it. */
  back?: ReactNode
  /** At the right: a date, a small button. */
  aside?: ReactNode
}

/** The page's only h1, and the back link where there is one. */
export function MobileTopBar({ title, back, aside }: MobileTopBarProps) {
  return (
    <header
      className={cn(
        // A bar above it, on a device that others use too, stays above it.
        'sticky top-[var(--bar-above,0px)] z-20 scroll-mt-[var(--bar-above,0px)] flex min-h-14 items-center gap-2 border-b border-line bg-paper px-4',
        // On a phone on its side the page needs the height.
        'pt-[calc(0.375rem+env(safe-area-inset-top))] pb-1.5 low:static print:static',
      )}
    >
      {typeof back === 'string' ? <BackLink href={back} /> : back}
      {/* Enlarged text wraps, and the aside moves below. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-2">
        <h1 className="line-clamp-2 min-w-0 break-words text-lg">{title}</h1>
        {aside == null ? null : <div className="text-sm text-ink-3">{aside}</div>}
      </div>
    </header>
  )
}

/** ‹ at the left of the top bar. */
export function BackLink({ href }: { href: string }) {
  return (
    <SoftLink
      href={href}
      aria-label={SHELL.back}
      className="-ml-3 grid size-11 shrink-0 place-items-center rounded-md text-ink-2 print:hidden"
    >
      <Icon name="chevron-left" className="size-6" />
    </SoftLink>
  )
}

/** The page's one act, full width at the bottom; a lesser act may be at its left. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-action-bar
      className={cn(
        'fixed inset-x-0 bottom-0 z-30 mx-auto flex max-w-[640px] flex-wrap gap-2.5 border-t border-line bg-paper px-4 pt-2.5',
        'pb-[max(0.75rem,env(safe-area-inset-bottom))] low:py-1.5 sm:border-x print:hidden [&>:last-child]:grow [&>:last-child]:basis-[8rem] [&_button]:min-h-12',
      )}
    >
      {children}
    </div>
  )
}
