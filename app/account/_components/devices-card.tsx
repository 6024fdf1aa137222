import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { ACCOUNT } from '@/lib/labels/zh-CN/account'
import type { SessionRow } from '@/lib/queries/account/get-my-account'

/**
 * 登录设备: where this account is signed in now, the way to end all others, and how long a session may
 * be left alone. `notes`: what applies to this one.
 */
export function DevicesCard({
  sessions,
  notes,
  action,
}: {
  sessions: readonly SessionRow[]
  notes: readonly string[]
  action: FormAction
}) {
  const others = sessions.filter(({ isCurrent }) => !isCurrent).length
  const end = (
    <ActionButton
      label={ACCOUNT.signOutOthers}
      button={{ size: 'sm' }}
      title={ACCOUNT.signOutOthersTitle}
      description={ACCOUNT.signOutOthersWhat(others)}
      action={action}
      submitLabel={ACCOUNT.signOutOthers}
      tone="danger"
    />
  )
  return (
    <Card title={ACCOUNT.devices} aside={others === 0 ? ACCOUNT.onlyHere : end} flush>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-col gap-0.5 border-b border-line-2 px-4 py-3">
            <p className="flex items-center gap-2 font-medium">
              {session.device}
              {session.isCurrent ? <Chip tone="ok">{ACCOUNT.current}</Chip> : null}
            </p>
            <p className="flex flex-wrap gap-x-5 text-ink-3">
              <Fact term={ACCOUNT.signedInAt} value={session.signedInAt} />
              <Fact term={ACCOUNT.lastSeenAt} value={session.lastSeenAt} />
              <Fact term={ACCOUNT.address} value={session.address} />
            </p>
          </li>
        ))}
      </ul>
      <div className="px-4 py-3 text-ink-3">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </Card>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <span>
      {term} <span className="whitespace-nowrap tabular-nums">{value}</span>
    </span>
  )
}
