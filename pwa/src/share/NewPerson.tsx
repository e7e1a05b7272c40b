import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { PeopleMatches } from '../contacts/PeopleMatches'
import type { Address } from '../contacts/profile-address'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { addByHandle, giveHandle } from './people'

/** Nobody here has that account: somebody new, met online first, or somebody whose account this is. */
export function NewPerson({ address: { network, handle } }: { address: Address }) {
  const words = tieWords().online
  const { networks } = t().contacts
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const [, go] = useLocation()
  const add = async () => go(`/people/${await addByHandle({ network, handle }, name)}`, { replace: true })
  // Stays: with the handle they are found, and what was done is noted next.
  const give = (id: string) => void giveHandle(id, { network, handle })
  return (
    <div class="add-online">
      <p class="add-online-title">{words.nobodyHas(networks[network as keyof typeof networks] ?? network, handle)}</p>
      <Field label={words.name} hint={words.nameHint} value={name} maxlength={300} autocomplete="off" onInput={setName} />
      <Button kind="primary" wide onClick={() => void add()}>{words.add}</Button>
      <Field label={words.already} type="search" value={typed} onInput={setTyped} />
      {typed.trim() && <PeopleMatches typed={typed} onChoose={give} />}
    </div>
  )
}
