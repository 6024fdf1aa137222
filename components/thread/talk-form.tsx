import { FilesWithoutScript } from './files-without-script'
import { SayForm, type SayFormProps } from './say-form'

/**
 * The place to say something in one conversation: by words and files, or, where there is no script,
 * by words or by files.
 */
export function TalkForm(props: SayFormProps) {
  return (
    <>
      <SayForm {...props} />
      <FilesWithoutScript {...props} />
    </>
  )
}
