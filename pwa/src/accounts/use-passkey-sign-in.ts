import { useEffect, useRef, useState } from 'preact/hooks'

import type { Entered } from './entering'
import { arePasskeysSupported, offerSignIn, signIn, signInFromField, type SignInOffer } from './passkey'

/** Under the server's ten minutes. */
const FRESH_FOR_MS = 8 * 60_000

type PasskeySignIn = { signUpIsOpen: boolean; signIn: () => Promise<Entered> }

/** Keeps an offer at hand while the screen is open, in the field's suggestions and for the button. */
export function usePasskeySignIn(onEntered: (entered: Entered) => void): PasskeySignIn {
  const offer = useRef<SignInOffer | null>(null)
  const [signUpIsOpen, setOpen] = useState(false)
  const renew = async () => {
    offer.current = await offerSignIn()
    setOpen(offer.current.sign_up)
    return offer.current
  }
  // What goes wrong here is told when the button is pressed; a suggestion not taken is no error.
  const suggest = () => void renew().then(signInFromField).then((entered) => entered && onEntered(entered), () => undefined)
  useEffect(() => {
    if (!arePasskeysSupported()) return
    suggest()
    const timer = setInterval(suggest, FRESH_FOR_MS)
    return () => clearInterval(timer)
  }, [])
  const again = (error: unknown): never => {
    suggest()
    throw error
  }
  const press = async () => {
    const taken = offer.current ?? (await renew())
    offer.current = null
    return signIn(taken).catch(again)
  }
  return { signUpIsOpen, signIn: press }
}
