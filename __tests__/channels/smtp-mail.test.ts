import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { createSmtpMail, verifySmtp } from '@/lib/channels/smtp-mail'
import { outgoing, SENT_AT } from '../support/outgoing'

// 电子邮件：对着真实的本机邮件服务器。

let server: SMTPServer | undefined
let received: { raw: string; to: string[]; isSecure: boolean }[]
let port = 0

/** A mail server that refuses some recipients; with or without STARTTLS. */
async function startServer(hasTls: boolean): Promise<void> {
  received = []
  server = new SMTPServer({
    disabledCommands: hasTls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'heyi' && password === 'pw'
        ? done(null, { user: 'heyi' })
        : done(Object.assign(new Error('bad credentials'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('gone')
          ? Object.assign(new Error('no such user'), { responseCode: 550 })
          : address.startsWith('busy')
            ? Object.assign(new Error('greylisted'), { responseCode: 451 })
            : null,
      ),
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (part: Buffer) => (raw += part.toString('utf8')))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ raw, to, isSecure: session.secure })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  port = (server.server.address() as AddressInfo).port
}
afterEach(async () => {
  const ended = server
  server = undefined
  if (ended) await new Promise<void>((resolve) => ended.close(() => resolve()))
})

type Change = Partial<Parameters<typeof createSmtpMail>[0]>
const settings = (change: Change = {}) => ({
  host: '127.0.0.1',
  port,
  user: 'heyi',
  password: 'pw',
  from: 'notice@heyi.example.cn',
  hasTls: false,
  timeoutMs: 5_000,
  ...change,
})
const mail = (change: Change = {}) => createSmtpMail(settings(change))

test('试登录：账号对的成功，什么都不发；密码不对、连不上的说明', async () => {
  await startServer(false)
  await verifySmtp(settings())
  await expect(verifySmtp(settings({ password: 'wrong' }))).rejects.toThrow(/535/)
  await expect(verifySmtp(settings({ port: 1 }))).rejects.toThrow(/ECONNREFUSED/)
  expect(received).toEqual([])
})
const sendTo = (to: string, change = {}) => mail(change)(outgoing({ to }), SENT_AT)

test('一封邮件：收件人、标题、编号；只有文字', async () => {
  await startServer(false)
  const id = outgoing().id
  expect(await sendTo('wang@example.cn')).toEqual({
    outcome: 'accepted',
    providerId: `<${id}@heyi.example.cn>`,
  })
  const [{ raw, to }] = received as [(typeof received)[0]]
  expect(to).toEqual(['wang@example.cn'])
  expect(raw).toMatch(new RegExp(`^Message-ID: <${id}@heyi\\.example\\.cn>`, 'im'))
  expect(raw).toContain('Content-Type: text/plain; charset=utf-8')
  expect(raw).toContain(`Subject: =?UTF-8?B?${Buffer.from('调解通知').toString('base64')}?=`)
})

test.each([
  ['没有这个人', 'gone@example.cn', { outcome: 'permanent', code: 'SMTP 550' }],
  ['暂时不收', 'busy@example.cn', { outcome: 'later', code: 'SMTP 451' }],
  ['地址里有第二个人', 'a@x.cn, b@x.cn', { outcome: 'permanent', code: 'address' }],
  ['地址里有换行', 'a@x.cn\r\nBcc: b@x.cn', { outcome: 'permanent', code: 'address' }],
])('%s：%s', async (_title, to, result) => {
  await startServer(false)
  expect(await sendTo(to)).toEqual(result)
  expect(received).toEqual([])
})

test('密码不对：通道停用', async () => {
  await startServer(false)
  expect(await sendTo('wang@example.cn', { password: 'no' })).toEqual({
    outcome: 'stopped',
    code: 'EAUTH 535',
  })
})

test('服务器不在：以后再发', async () => {
  expect(await sendTo('wang@example.cn', { port: 9 })).toMatchObject({ outcome: 'later' })
})

test('要求加密时，不能加密的服务器什么也收不到', async () => {
  await startServer(false)
  expect(await sendTo('wang@example.cn', { hasTls: true })).toMatchObject({ outcome: 'stopped' })
  expect(received).toEqual([])
})

test('证书不可信的服务器什么也收不到', async () => {
  // The server warns that its own certificate is public.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await startServer(true)
  const result = await sendTo('wang@example.cn', { hasTls: true })
  expect(result.outcome).not.toBe('accepted')
  expect(received).toEqual([])
})
