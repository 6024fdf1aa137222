import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'

export default function PartyNotFound() {
  return (
    <>
      <h1 className="sr-only">{NOT_FOUND_PAGE.title}</h1>
      <EmptyState
        icon="search-x"
        title={NOT_FOUND_PAGE.title}
        className="pt-16"
        action={
          <SoftLink href="/" className={`${buttonClasses()} min-h-11`}>
            {NOT_FOUND_PAGE.toStart}
          </SoftLink>
        }
      >
        {NOT_FOUND_PAGE.text}
      </EmptyState>
    </>
  )
}
