import {
  browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration,
  type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

import { api } from '../store/api'
import type { components } from '../store/wire'
import { settleIn, whoAmI, type Entered, type WhoAmI } from './entering'

type Schemas = components['schemas']
export type Passkey = Schemas['PasskeyItem']
export type NewPasskey = Schemas['NewPasskey']

type Offer<Options> = { options: Options; sign_up: boolean }
export type SignInOffer = Offer<PublicKeyCredentialRequestOptionsJSON>
type CreationOffer = Offer<PublicKeyCredentialCreationOptionsJSON>

export const arePasskeysSupported = browserSupportsWebAuthn

/** Asked for before the tap: Safari opens its dialog only right after one. */
export const offerSignIn = (): Promise<SignInOffer> => api.post('/passkeys/sign-in/options')

/** The dialog of the browser; a pending request of `signInFromField` is aborted by it. */
export async function signIn({ options }: SignInOffer): Promise<Entered> {
  return enter(await startAuthentication({ optionsJSON: options }))
}

/** Offers passkeys in the keyboard's suggestions, where the browser can; null where it cannot. */
export async function signInFromField({ options }: SignInOffer): Promise<Entered | null> {
  if (!(await browserSupportsWebAuthnAutofill())) return null
  return enter(await startAuthentication({ optionsJSON: options, useBrowserAutofill: true }))
}

export async function signUp(name: string): Promise<{ entered: Entered; added: NewPasskey }> {
  const { options } = await api.post<CreationOffer>('/passkeys/sign-up/options', { name })
  const credential = await startRegistration({ optionsJSON: options })
  const added = await api.post<NewPasskey>('/passkeys/sign-up', { credential })
  return { entered: await settleIn(await whoAmI()), added }
}

export async function addPasskey(): Promise<NewPasskey> {
  const { options } = await api.post<CreationOffer>('/passkeys/options')
  const credential = await startRegistration({ optionsJSON: options })
  return api.post('/passkeys', { credential })
}

async function enter(credential: unknown): Promise<Entered> {
  return settleIn(await api.post<WhoAmI>('/passkeys/sign-in', { credential }))
}
