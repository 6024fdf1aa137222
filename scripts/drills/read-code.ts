// node … read-code.ts <id of the code>: the code that an SMS would bring, for a person of a drill.
// The application keeps it in no row; it is computed from the id by the key of the installation.
import { PHONE_CODE_DIGITS } from '@/lib/domain/invitation/entry-throttle'
import { deriveDigits } from '@/lib/platform/derived-secret'

process.stdout.write(deriveDigits('phone code', process.argv[2]!, PHONE_CODE_DIGITS))
