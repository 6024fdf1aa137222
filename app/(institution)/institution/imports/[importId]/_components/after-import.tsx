import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { pageHref } from '@/lib/edge/page/search-params'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import type { ImportView } from '@/lib/queries/import/get-import'

/** What an institution does once its list is imported. */
export function AfterImport({ view: { id, kind } }: { view: ImportView }) {
  return (
    <>
      {kind === 'mediators' ? <Notice tone="info">{IMPORT_PAGE.passwords}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {kind === 'cases' ? (
          <>
            <SoftLink
              href={pageHref('/institution/records', { import: id })}
              className={buttonClasses()}
            >
              {IMPORT_PAGE.toCases}
            </SoftLink>
            <SoftLink
              href={pageHref('/institution/cases', { tab: 'assign', import: id })}
              className={buttonClasses('primary')}
            >
              {IMPORT_PAGE.toUnassigned}
            </SoftLink>
          </>
        ) : (
          <>
            <SoftLink href="/institution/people" className={buttonClasses()}>
              {IMPORT_PAGE.toPeople}
            </SoftLink>
            <SoftLink
              href={pageHref('/institution/people/passwords', { import: id })}
              className={buttonClasses('primary')}
            >
              {PASSWORDS.linkShort}
            </SoftLink>
          </>
        )}
      </div>
    </>
  )
}
