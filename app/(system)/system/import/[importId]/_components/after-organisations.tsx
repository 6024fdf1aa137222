import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { IMPORTS } from '@/lib/labels/zh-CN/import'

const { organisations: words } = IMPORTS

/** What the system administrator does once the list is imported. */
export function AfterOrganisations() {
  return (
    <>
      <Notice tone="info">{words.passwords}</Notice>
      <div className="flex flex-wrap gap-2">
        <SoftLink href="/system/accounts" className={buttonClasses()}>
          {words.toAccounts}
        </SoftLink>
        <SoftLink href="/system/setup" className={buttonClasses('primary')}>
          {words.toSetUp}
        </SoftLink>
      </div>
    </>
  )
}
