import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/auth-options'
import { forgetCallbackCookie, withoutCallbackCookie } from '@/lib/auth/callback-cookie'
import { problem } from '@/lib/edge/route/problem'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { isHttps } from '@/lib/platform/forwarded'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * The two endpoints of next-auth that are used: the form's token, and signing in. All others answer
 * 404. Where to go afterwards is never taken from the request: its parameters are not read, and
 * next-auth's cookie for it is removed before and after.
 */
const OPEN: readonly string[] = ['GET csrf', 'POST callback/credentials']

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!OPEN.includes(`${request.method} ${nextauth.join('/')}`))
    return problem(404, 'NOT_FOUND', requestSentence.NOT_FOUND)
  const isSecure = isHttps(request.headers)
  await forgetCallbackCookie(isSecure)
  const plain = new NextRequest(new URL(request.nextUrl.pathname, request.url), request)
  return withoutCallbackCookie(await NextAuth(plain, context, authOptions(isSecure)), isSecure)
}

export const GET = answer
export const POST = answer
