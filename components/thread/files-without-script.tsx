import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { FILES_ALONE } from '@/lib/labels/zh-CN/message-file'
import type { SayFormProps } from './say-form'

/**
 * Photos and files where there is no script: a form of their own, without words, so that a refusal
 * loses none. It has the same id as the form of words beside it: whichever is sent first makes the
 * page again, with another id.
 */
export function FilesWithoutScript({
  audience,
  to,
  fields: { caseId, ...fields },
  mostMb,
}: Pick<SayFormProps, 'audience' | 'to' | 'fields' | 'mostMb'>) {
  const button = FILES_ALONE.send[audience]
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/cases/${caseId}/messages?to=${audience}`}
      className="mt-3 hidden flex-col gap-2 border-t border-line-2 pt-3 [@media(scripting:none)]:flex"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-sm text-ink-3">{FILES_ALONE.help(mostMb)}</p>
      <FileInput name="file" multiple aria-label={FILES_ALONE.field} />
      <Button
        type="submit"
        variant={audience === 'case' ? 'primary' : 'caucus'}
        className="min-h-12"
        aria-label={to === undefined ? undefined : `${button}，${to}`}
      >
        {button}
      </Button>
    </form>
  )
}
