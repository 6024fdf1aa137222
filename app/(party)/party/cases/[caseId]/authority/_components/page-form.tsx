import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'

/**
 * One page as a photo or a PDF. The form goes to a route, which takes files without a script too.
 */
export function PageForm({ caseId, mostMb }: { caseId: string; mostMb: number }) {
  return (
    <form
      action={`/api/cases/${caseId}/authority-files`}
      method="post"
      encType="multipart/form-data"
      aria-label={OWN_AUTHORITY.first}
      className="flex flex-col gap-4 rounded-xl border border-line bg-ground p-4"
    >
      <h2 className="text-lg font-semibold">{OWN_AUTHORITY.first}</h2>
      <Field
        name="file"
        label={OWN_AUTHORITY.choose}
        help={OWN_AUTHORITY.photoHelp(mostMb)}
        required
      >
        <FileInput accept="image/*,.heic,.heif,.pdf" icon="camera" />
      </Field>
      <button type="submit" className={`${buttonClasses('default', 'lg')} min-h-12`}>
        {OWN_AUTHORITY.send}
      </button>
    </form>
  )
}
