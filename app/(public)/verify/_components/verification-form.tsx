import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { VERIFICATION } from '@/lib/labels/zh-CN/verification'

type Typed = { readonly number: string; readonly code: string }

/** Number and code, sent with the address of the page: it works without a script. */
export function VerificationForm({
  typed,
  malformed,
}: {
  typed: Typed
  malformed: { readonly number: boolean; readonly code: boolean }
}) {
  return (
    <form action="/verify" className="flex flex-col gap-4" noValidate>
      <Field
        label={VERIFICATION.number}
        name="number"
        help={VERIFICATION.numberHelp}
        error={malformed.number ? VERIFICATION.numberMalformed : undefined}
        required
      >
        <Input defaultValue={typed.number} maxLength={60} />
      </Field>
      <Field
        label={VERIFICATION.code}
        name="code"
        help={VERIFICATION.codeHelp}
        error={malformed.code ? VERIFICATION.codeMalformed : undefined}
        required
      >
        <Input
          defaultValue={typed.code}
          maxLength={40}
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" variant="primary" className="phone:min-h-11">
        {VERIFICATION.send}
      </Button>
    </form>
  )
}
