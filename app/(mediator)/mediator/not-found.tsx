import { MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

/**
 * For a mediator a case that is not theirs; for anyone else there is no such page, and the way
 * leads to their own.
 */
export default async function MediatorNotFound() {
  const { actor } = await requireSignedIn()
  const isMediator = actor.role === 'mediator'
  const way = isMediator
    ? { href: '/mediator/cases', label: MEDIATOR.cases.title }
    : { href: '/', label: NOT_FOUND_PAGE.toStart }
  return (
    <>
      {isMediator ? (
        <MobileTopBar title={MEDIATOR.nav.cases} back="/mediator/cases" />
      ) : (
        <h1 className="sr-only">{NOT_FOUND_PAGE.title}</h1>
      )}
      <EmptyState
        icon="search-x"
        title={isMediator ? MEDIATOR.notFound : NOT_FOUND_PAGE.title}
        className="pt-16"
        action={
          <SoftLink href={way.href} className={buttonClasses()}>
            {way.label}
          </SoftLink>
        }
      >
        {isMediator ? MEDIATOR.notFoundHelp : NOT_FOUND_PAGE.text}
      </EmptyState>
    </>
  )
}
