import { SoftLink } from '@/components/ui/soft-link'
import { Icon } from '@/components/ui/icon'
import { buttonClasses } from '@/components/ui/button'
import { ACCOUNT } from '@/lib/labels/zh-CN/account'

/** In a shell's top bar: link to the user's account, devices and password. */
export function AccountLink() {
  return (
    <SoftLink
      href="/account"
      aria-label={ACCOUNT.title}
      title={ACCOUNT.title}
      className={buttonClasses('quiet', 'icon')}
    >
      <Icon name="circle-user-round" />
    </SoftLink>
  )
}
