import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

/** The buttons of 服务人员列表; `awaiting`: mediators whose first password was not issued yet. */
export function PeopleActions({ awaiting }: { awaiting: number }) {
  return (
    <>
      {awaiting > 0 ? (
        <SoftLink
          href="/institution/people/passwords"
          className={`${buttonClasses()} phone:flex-1`}
        >
          {PASSWORDS.link(awaiting)}
        </SoftLink>
      ) : null}
      <SoftLink href="/institution/imports" className={`${buttonClasses()} phone:flex-1`}>
        {PEOPLE.import}
      </SoftLink>
      <SoftLink
        href="/institution/people/new"
        className={`${buttonClasses('primary')} phone:basis-full`}
      >
        {PEOPLE.add}
      </SoftLink>
    </>
  )
}
