import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { REGISTER } from '@/lib/labels/zh-CN/register'

/** Many disputes at once. */
export function OtherWays() {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-2 pt-3">
      <SoftLink href="/court/refer/sheets" className={`${buttonClasses()} phone:w-full`}>
        {REGISTER.sheets}
      </SoftLink>
      <span className="text-ink-3">{REGISTER.sheetsAbout}</span>
    </p>
  )
}
