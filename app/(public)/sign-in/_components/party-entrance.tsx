import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { PARTY_ENTRANCE } from '@/lib/labels/zh-CN/sign-in'

/** The entrance 当事人 while parties have no pages: what they can do, in plain words and large steps. */
export function PartyEntrance({ signedInName }: { signedInName: string | null }) {
  return (
    <section className="flex flex-col gap-5 px-6 pb-6 pt-5 phone:px-4">
      {signedInName === null ? null : (
        <Notice
          action={
            <SoftLink
              href="/account"
              className="inline-flex items-center text-court phone:min-h-11"
            >
              {PARTY_ENTRANCE.account}
            </SoftLink>
          }
        >
          {PARTY_ENTRANCE.signedIn(signedInName)}
        </Notice>
      )}
      <div>
        <h1 className="text-lg">{PARTY_ENTRANCE.title}</h1>
        <p className="mt-1 text-ink-2">{PARTY_ENTRANCE.forWhom}</p>
      </div>
      <ol className="flex flex-col gap-3">
        {PARTY_ENTRANCE.steps.map(({ what, how }, index) => (
          <li key={what} className="flex gap-3">
            <span
              aria-hidden
              className="mt-0.5 grid size-[1.7em] shrink-0 place-items-center rounded-full bg-court-soft text-sm text-court-strong"
            >
              {index + 1}
            </span>
            <div>
              <p className="font-medium">{what}</p>
              <p className="text-ink-2">{how}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
