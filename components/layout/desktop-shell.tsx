import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Brand } from './brand'
import type { MenuGroup } from './menu'
import { MenuSheet } from './menu-sheet'
import { MenuTrail } from './menu-trail'
import { SideMenu } from './side-menu'
import { MAIN_ID, SkipLink } from './skip-link'

export interface DesktopShellProps {
  /** Where the brand leads. */
  startHref: string
  groups: readonly MenuGroup[]
  user: { name: string; institution: string }
  /** The form or button that signs out. */
  signOut: ReactNode
  /** In the top bar: jump search, display settings. */
  tools?: ReactNode
  children: ReactNode
}

/**
 * The administrators' frame: menu at the left, current page and user on top; below 1024 px the menu
 * is behind a button.
 */
export function DesktopShell({
  startHref,
  groups,
  user,
  signOut,
  tools,
  children,
}: DesktopShellProps) {
  const person = (
    <>
      {user.institution} · {user.name}
    </>
  )
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[max(208px,13rem)_minmax(0,1fr)] print:block!">
      <SkipLink />
      <aside className="hidden border-r border-line bg-paper lg:block print:hidden">
        <div className="sticky top-0 flex max-h-dvh flex-col gap-5 overflow-y-auto px-2.5 pb-6 pt-3.5">
          <div className="px-2">
            <Brand href={startHref} />
          </div>
          <SideMenu groups={groups} />
        </div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header
          className={cn(
            'sticky top-0 z-30 flex min-h-[3.72rem] items-center gap-3 border-b border-line bg-paper px-6',
            'phone:min-h-14 phone:gap-1 phone:px-2 max-[23rem]:gap-0 max-[23rem]:px-0.5 print:hidden',
          )}
        >
          <div className="lg:hidden">
            <MenuSheet groups={groups} foot={person} />
          </div>
          <MenuTrail groups={groups} />
          <div className="ml-auto flex shrink-0 items-center gap-3 phone:gap-0.5 max-[23rem]:gap-0">
            {tools}
            <span className="hidden text-ink-2 md:inline">{person}</span>
            {signOut}
          </div>
        </header>
        <main
          id={MAIN_ID}
          tabIndex={-1}
          className="w-full max-w-[100rem] flex-1 px-6 pb-10 pt-5 focus:outline-none has-data-[print=list]:max-w-[160rem] phone:px-3 phone:pt-4 print:p-0"
        >
          <p className="hidden print:block">{user.institution}</p>
          {children}
        </main>
      </div>
    </div>
  )
}
