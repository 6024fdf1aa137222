import { sendLineBytes, takeLineBytes } from '@/lib/edge/route/answer-line-check'

/** How fast the line between a device and this server is; without an account. */
export const GET = sendLineBytes
export const POST = takeLineBytes

export const dynamic = 'force-dynamic'
