import { Notice } from '@/components/ui/notice'
import { ACTIVATE } from '@/lib/labels/zh-CN/activation'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { SignInForm } from '@/components/account/sign-in-form'

/**
 * The entrance 法院/调解员; says why the user is here. `hasEnded`: the browser still sends a session
 * that has ended. `isOnTheWay`: another page was to be opened and will be. `isActivated`: the
 * password was just set by a link.
 */
export function StaffEntrance({
  hasEnded,
  isOnTheWay,
  isActivated,
}: {
  hasEnded: boolean
  isOnTheWay: boolean
  isActivated: boolean
}) {
  return (
    <section className="flex flex-col gap-5 px-6 pb-6 pt-5 phone:px-4">
      <div>
        <h1 className="text-lg">{SIGN_IN.title}</h1>
        <p className="text-ink-3">{SIGN_IN.staffOnly}</p>
      </div>
      {isActivated ? (
        <Notice tone="ok">{ACTIVATE.done}</Notice>
      ) : hasEnded ? (
        <Notice tone="warn">{SIGN_IN.ended}</Notice>
      ) : isOnTheWay ? (
        <Notice>{SIGN_IN.onTheWay}</Notice>
      ) : null}
      <SignInForm />
      <details className="group border-t border-line-2 pt-3 text-ink-2">
        <summary className="cursor-pointer rounded-md py-1 text-court phone:py-2.5">
          {SIGN_IN.help}
        </summary>
        <p className="mt-1">{SIGN_IN.helpText}</p>
        <p className="mt-1">{SIGN_IN.firstTime}</p>
        <p className="mt-1">{SIGN_IN.proofOfWork}</p>
      </details>
    </section>
  )
}
