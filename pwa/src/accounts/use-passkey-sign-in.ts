import { useEffect, useRef, useState } from 'preact/hooks'

import type { Entered } from './entering'
import { arePasskeysSupported, offerSignIn, signIn, signInFromField, type SignInOffer } from './passkey'

/** Under the server's ten minutes. */
const FRESH_FOR_MS = 8 * 60_000

type PasskeySignIn = {
  signUpIsOpen: boolean
  /** By the button: the browser's dialog. */
  signIn: () => Promise<Entered>
  /** Call it when a finger comes down on the field: its suggestions then hold the passkeys, where the browser can. */
  suggest: () => void
}

/**
 * Keeps an offer at hand while the screen is open. Nothing waits for an answer before the person reaches for the
 * field, so that whoever has just signed out is not signed in again by an eager authenticator.
 */
export function usePasskeySignIn(onEntered: (entered: Entered) => void): PasskeySignIn {
  const offer = useRef<SignInOffer | null>(null)
  const [signUpIsOpen, setOpen] = useState(false)
  const renew = async () => {
    offer.current = await offerSignIn()
    setOpen(offer.current.sign_up)
    return offer.current
  }
  // What goes wrong here is told when the button is pressed.
  const renewQuietly = () => void renew().catch(() => undefined)
  useEffect(() => {
    if (!arePasskeysSupported()) return
    renewQuietly()
    const timer = setInterval(renewQuietly, FRESH_FOR_MS)
    return () => clearInterval(timer)
  }, [])
  const suggest = () => {
    if (!offer.current) return
    // A suggestion that was not taken is no error.
    void signInFromField(offer.current).then((entered) => entered && onEntered(entered), () => undefined)
  }
  const press = async () => {
    const taken = offer.current ?? (await renew())
    return signIn(taken).finally(renewQuietly)
  }
  return { signUpIsOpen, signIn: press, suggest }
}
