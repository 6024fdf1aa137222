import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

export default function MediatorNotFound() {
  return (
    <>
      <MobileTopBar title={MEDIATOR.nav.cases} back="/mediator/cases" />
      <EmptyState
        icon={SearchX}
        title={MEDIATOR.notFound}
        className="pt-16"
        action={
          <Button asChild>
            <Link href="/mediator/cases">{MEDIATOR.cases.title}</Link>
          </Button>
        }
      >
        {MEDIATOR.notFoundHelp}
      </EmptyState>
    </>
  )
}
