import pg from 'pg'
import { PHONE_CODE_DIGITS } from '../../lib/domain/invitation/entry-throttle'
import { deriveDigits } from '../../lib/platform/derived-secret'

/** The code by SMS that was sent last for this purpose. */
export async function lastCode(databaseUrl: string, purpose: 'apply' | 'sign'): Promise<string> {
  const login = new pg.Client({ connectionString: databaseUrl })
  await login.connect()
  try {
    await login.query('SET ROLE heyi_job')
    const { rows } = await login.query<{ id: string }>(
      'SELECT id FROM phone_codes WHERE purpose = $1 ORDER BY made_at DESC LIMIT 1',
      [purpose],
    )
    return deriveDigits('phone code', rows[0]!.id, PHONE_CODE_DIGITS)
  } finally {
    await login.end()
  }
}
