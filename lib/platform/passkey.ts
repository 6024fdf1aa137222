import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import {
  PASSKEY_ANSWER_LENGTH,
  PASSKEY_MINUTES,
  type PasskeyPurpose,
} from '@/lib/domain/access/passkey'
import { newPasskeyChallenge, readPasskeyChallenge, type ChallengeUse } from './passkey-challenge'
import { relyingParty, type RelyingParty } from './relying-party'

// WebAuthn (docs/decisions/0181-passkeys.md): what the browser is given, and whether what it brings
// back is right. Signatures and formats are the library's; the challenge, the origin and the count
// are ours.

/** What is stored of a passkey. Base64url; `publicKey` as COSE. */
export type StoredPasskey = {
  readonly credentialId: string
  readonly publicKey: string
  readonly transports: readonly string[]
  readonly rpId: string
}

/** Signed by an authenticator, verified. */
export type VerifiedUse = { readonly counted: number; readonly challenge: ChallengeUse }
export type VerifiedPasskey = StoredPasskey & VerifiedUse

const TIMEOUT_MS = PASSKEY_MINUTES * 60_000
/** ES256, EdDSA and RS256: what devices and browsers of today sign with. */
const ALGORITHMS = [-7, -8, -257]

const Text = z.string().regex(/^[\w-]+$/)
const Credential = { id: Text.max(1_400), rawId: Text.max(1_400), type: z.literal('public-key') }
const Use = z.object({
  ...Credential,
  response: z.object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }),
})
const New = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Text,
    attestationObject: Text,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
})
const ClientData = z.looseObject({ challenge: z.string(), origin: z.string() })

type Signing = {
  readonly purpose: PasskeyPurpose
  readonly accountId: string
  readonly at: Date
}

/** Those that can be used under the present address. */
export function usablePasskeys<P extends StoredPasskey>(passkeys: readonly P[]): readonly P[] {
  const rpId = relyingParty()?.id
  return passkeys.filter((passkey) => passkey.rpId === rpId)
}

/**
 * What the browser needs to have one of these sign, as JSON in base64url; null where none of them
 * can be used here.
 */
export async function passkeyRequest(
  passkeys: readonly StoredPasskey[],
  { at, ...use }: Signing,
): Promise<string | null> {
  const usable = usablePasskeys(passkeys)
  const party = relyingParty()
  if (party === null || usable.length === 0) return null
  return packed(
    await generateAuthenticationOptions({
      rpID: party.id,
      challenge: newPasskeyChallenge(use, at),
      allowCredentials: usable.map(descriptor),
      userVerification: 'required',
      timeout: TIMEOUT_MS,
    }),
  )
}

/** What devices show beside a passkey: of which site, and whose. */
export type NewOwner = {
  readonly accountId: string
  readonly site: string
  readonly name: string
  readonly label: string
}

/** What the browser needs to make a new one; null where the address allows none. */
export async function newPasskeyRequest(
  passkeys: readonly StoredPasskey[],
  person: NewOwner,
  at: Date,
): Promise<string | null> {
  const party = relyingParty()
  if (party === null) return null
  const { accountId, site, name, label } = person
  return packed(
    await generateRegistrationOptions({
      rpName: site,
      rpID: party.id,
      userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
      userName: label,
      userDisplayName: name,
      challenge: newPasskeyChallenge({ purpose: 'add', accountId }, at),
      excludeCredentials: usablePasskeys(passkeys).map(descriptor),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      timeout: TIMEOUT_MS,
    }),
  )
}

/** Which of these passkeys signed; null: none of them did, or not this challenge on our page. */
export async function verifyPasskeyUse<P extends StoredPasskey>(
  answer: string,
  passkeys: readonly P[],
  signing: Signing,
): Promise<(VerifiedUse & { readonly passkey: P }) | null> {
  const brought = Use.safeParse(parsed(answer))
  const passkey = usablePasskeys(passkeys).find(
    ({ credentialId }) => credentialId === brought.data?.id,
  )
  if (!brought.success || passkey === undefined) return null
  const page = pageOf(brought.data.response.clientDataJSON, signing)
  if (page === null) return null
  const { credentialId: id, publicKey } = passkey
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response: { ...brought.data, clientExtensionResults: {} },
      ...page.expected,
      requireUserVerification: true,
      // The product compares counts itself: one that stayed behind is no wrong signature.
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: 0,
      },
    }),
  )
  return verified?.verified
    ? { passkey, counted: verified.authenticationInfo.newCounter, challenge: page.challenge }
    : null
}

/** A passkey that a device has just made for this account on our page; null for everything else. */
export async function verifyNewPasskey(
  answer: string,
  accountId: string,
  at: Date,
): Promise<VerifiedPasskey | null> {
  const brought = New.safeParse(parsed(answer))
  if (!brought.success) return null
  const page = pageOf(brought.data.response.clientDataJSON, { purpose: 'add', accountId, at })
  if (page === null) return null
  const made = await orNull(() =>
    verifyRegistrationResponse({
      response: { ...brought.data, clientExtensionResults: {} } as Parameters<
        typeof verifyRegistrationResponse
      >[0]['response'],
      ...page.expected,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!made?.verified) return null
  const { id, publicKey, counter } = made.registrationInfo.credential
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    transports: brought.data.response.transports ?? [],
    rpId: page.expected.expectedRPID,
    counted: counter,
    challenge: page.challenge,
  }
}

const descriptor = ({ credentialId: id, transports }: StoredPasskey) => ({
  id,
  transports: [...transports],
})

const packed = (options: object) => Buffer.from(JSON.stringify(options)).toString('base64url')

/** The page and the challenge that were signed, if both are ours. */
function pageOf(clientDataJSON: string, { at, ...use }: Signing) {
  const data = ClientData.safeParse(
    parsed(Buffer.from(clientDataJSON, 'base64url').toString('utf8')),
  )
  const party: RelyingParty | null = relyingParty()
  if (!data.success || party === null || !party.isOrigin(data.data.origin)) return null
  const challenge = readPasskeyChallenge(data.data.challenge, use, at)
  if (challenge === null) return null
  const expected = {
    expectedChallenge: data.data.challenge,
    expectedOrigin: data.data.origin,
    expectedRPID: party.id,
  }
  return { challenge, expected }
}

function parsed(text: string): unknown {
  if (text.length > PASSKEY_ANSWER_LENGTH) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The library throws at whatever is not right. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
