import 'server-only'
import { createTransport } from 'nodemailer'
import { isMailAddress } from '@/lib/domain/delivery/choose-channel'
import type { SendResult } from '@/lib/domain/delivery/attempts'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import type { Channel } from './channel'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly from: string
  /**
   * Of production always: TLS from the first byte on port 465, else STARTTLS before anything is
   * said.
   */
  readonly hasTls: boolean
  readonly timeoutMs: number
}

const IMPLICIT_TLS_PORT = 465

function createMailTransport(settings: SmtpSettings) {
  const { host, port, user, password, hasTls, timeoutMs } = settings
  return createTransport({
    host,
    port,
    auth: { user, pass: password },
    secure: hasTls && port === IMPLICIT_TLS_PORT,
    requireTLS: hasTls,
    ignoreTLS: !hasTls,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Signs in to the server and leaves. Throws where it cannot be reached or does not accept it. */
export async function verifySmtp(settings: SmtpSettings): Promise<void> {
  await createMailTransport(settings).verify()
}

/** E-mail by SMTP: plain text to one recipient. Nothing is read from files or addresses. */
export function createSmtpMail(settings: SmtpSettings): Channel {
  const { from } = settings
  const transport = createMailTransport(settings)
  return async ({ id, to, content, institution }) => {
    if (!isMailAddress(to)) return { outcome: 'permanent', code: 'address' }
    const { subject, text } = outgoingWords(content, institution)
    try {
      const sent = await transport.sendMail({
        from: { name: institution.name ?? '', address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      })
      return { outcome: 'accepted', providerId: sent.messageId }
    } catch (error) {
      return readFailure(error as MailError)
    }
  }
}

type MailError = { readonly code?: string; readonly responseCode?: number }

/** 535 and its like: the channel, not the mail. 5xx never, 4xx later. */
function readFailure({ code, responseCode }: MailError): SendResult {
  if (code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH')
    return { outcome: 'stopped', code: responseCode ? `${code} ${responseCode}` : code }
  if (responseCode && responseCode >= 500)
    return { outcome: 'permanent', code: `SMTP ${responseCode}` }
  return { outcome: 'later', code: responseCode ? `SMTP ${responseCode}` : (code ?? 'unreachable') }
}
