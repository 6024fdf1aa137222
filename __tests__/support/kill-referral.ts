import { fictitiousIdNumber, fictitiousPhone } from '@/prisma/seed/people'

// A referral whose body follows from its Idempotency-Key alone: sent again after a crash it is the
// same request, byte for byte.

/** What every such referral brings along besides its files. */
export const BROUGHT = { parties: 2, agents: 1, service_addresses: 2 } as const

/** `pair`: index of the court that sends it. */
type Named = {
  readonly pair: number
  readonly serial: number
  readonly files: number
  readonly referredAt: Date
}

export function referralKey({ pair, serial, files, referredAt }: Named): string {
  return `kill.${pair}.${serial}.${files}.${Math.floor(referredAt.getTime() / 1000)}`
}

/** Throws where the key is none of ours. */
export function readReferralKey(key: string): Named {
  const found = /^kill\.(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(key)
  if (!found) throw new Error(`not a key of this drill: ${key}`)
  return {
    pair: Number(found[1]),
    serial: Number(found[2]),
    files: Number(found[3]),
    referredAt: new Date(Number(found[4]) * 1000),
  }
}

/** A PDF of a few hundred kilobytes, so that a kill also falls into the writing of files. */
function pdfOf(serial: number, index: number): Buffer {
  const size = 100_000 + ((serial * 7919 + index * 104_729) % 300_000)
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n%'),
    Buffer.alloc(size, `material ${serial}/${index} `),
    Buffer.from('\nstartxref\n9\n%%EOF\n'),
  ])
}

function addressOf(recipient: string, serial: number) {
  return {
    recipient,
    address: `示例市示例区和平路${serial}号`,
    postcode: '999000',
    phone: fictitiousPhone(serial % 9000),
    acceptsElectronic: false,
  }
}

type Sender = { readonly institution: string; readonly courtKeys: readonly string[] }

/**
 * The request that a court's own system sends: `POST /api/v1/referrals` with its files in the body,
 * under one of the court's keys.
 */
export function referralRequest(key: string, { institution, courtKeys }: Sender): Request {
  const { serial, files, referredAt } = readReferralKey(key)
  const body = {
    source: 'delegated_pre_filing',
    referredAt: referredAt.toISOString(),
    disputeType: 'tort',
    cause: '机动车交通事故责任纠纷',
    amount: '54300.00',
    institution,
    claim: `请求被申请人赔偿医疗费等共计 54,300 元（第 ${serial} 号）`,
    facts: '双方在示例路口相撞，申请人受伤，双方就误工期限有分歧。',
    parties: [
      {
        side: 'applicant',
        kind: 'natural',
        name: `许静${serial}`,
        idNumber: fictitiousIdNumber(serial),
        phone: fictitiousPhone(serial % 9000),
        serviceAddresses: [addressOf('本人', serial)],
      },
      {
        side: 'respondent',
        kind: 'natural',
        name: `吕成${serial}`,
        serviceAddresses: [addressOf('本人', serial)],
        agents: [
          { kind: 'lawyer', name: `何远${serial}`, authority: 'general', firm: '示例律师事务所' },
        ],
      },
    ],
    materials: Array.from({ length: files }, (_, index) => ({
      title: `证据${index + 1}`,
      fileName: `证据-${serial}-${index + 1}.pdf`,
      content: pdfOf(serial, index).toString('base64'),
    })),
  }
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    authorization: `Bearer ${courtKeys[serial % courtKeys.length]}`,
  }
  return new Request('http://court.invalid/api/v1/referrals', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}
