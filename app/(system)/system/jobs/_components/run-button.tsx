import { ActionButton } from '@/components/forms/action-button'
import { JOBS } from '@/lib/labels/zh-CN/jobs'
import { runJobAction } from '../actions'

/** 立即执行, with a dialog that says what happens. */
export function RunButton({
  job,
  name,
  what,
  isLink = false,
}: {
  job: string
  name: string
  what: string
  isLink?: boolean
}) {
  const title = JOBS.runTitle(name)
  return (
    <ActionButton
      label={JOBS.run}
      button={{ variant: isLink ? 'link' : 'default', 'aria-label': title }}
      title={title}
      description={`${what}${JOBS.runText}`}
      action={runJobAction}
      submitLabel={JOBS.run}
    >
      <input type="hidden" name="job" value={job} />
    </ActionButton>
  )
}
