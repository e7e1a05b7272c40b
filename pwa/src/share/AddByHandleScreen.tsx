import './share.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { readHandle } from '../contacts/profile-address'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { PhotoInput } from '../ui/PhotoInput'
import { Select } from '../ui/Select'
import { Page, TopBar } from '../ui/TopBar'
import { addByHandle } from './people'
import { codeIn } from './profile-code'

const back = () => history.back()
const NETWORKS = ['x', 'linkedin', 'instagram', 'note', 'github', 'line'] as const

/** `/people/add`: somebody met online first, by their account, a pasted address of their page, or its QR code. */
export function AddByHandleScreen() {
  const words = tieWords().online
  const { networks } = t().contacts
  const [network, setNetwork] = useState<(typeof NETWORKS)[number]>('x')
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const [, go] = useLocation()
  const type = (text: string) => {
    setTyped(text)
    setProblem(undefined)
  }
  const read = async (photo: File) => {
    const code = await codeIn(photo)
    if (code) type(code)
    setProblem(code ? undefined : words.noCode)
  }
  const add = async () => {
    const handle = readHandle(typed, network)
    if (!handle) return setProblem(words.noHandle)
    go(`/people/${await addByHandle(handle, name)}`, { replace: true })
  }
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      <form class="add-online" onSubmit={(event) => event.preventDefault()}>
        <p class="notice-text">{words.lead}</p>
        <Select label={words.network} value={network} onChange={setNetwork}
          options={NETWORKS.map((value) => ({ value, label: networks[value] }))} />
        <Field label={words.handle} hint={words.handleHint} error={problem} value={typed} maxlength={500}
          autocomplete="off" inputmode="url" onInput={type} />
        <div><PhotoInput label={words.code} onPhoto={(photo) => void read(photo)} /></div>
        <Field label={words.name} hint={words.nameHint} value={name} maxlength={300} autocomplete="off" onInput={setName} />
        <Button kind="primary" wide disabled={!typed.trim()} onClick={() => void add()}>{words.add}</Button>
      </form>
    </Page>
  )
}
