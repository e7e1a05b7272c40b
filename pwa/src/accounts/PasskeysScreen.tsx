import './accounts.css'
import { KeyRound } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { calendarDay } from '../i18n/time'
import { api } from '../store/api'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { AddPasskey } from './AddPasskey'
import { whoAmI, type WhoAmI } from './entering'
import type { Passkey } from './passkey'
import { PasskeySheet } from './PasskeySheet'
import { sentenceFor } from './problem'
import { RecoveryCodes } from './RecoveryCodes'
import { freshCodes, renewCodes } from './recovery-codes'
import { useRemote } from './remote'

type Found = { passkeys: Passkey[]; who: WhoAmI }

async function ask(): Promise<Found> {
  const [{ passkeys }, who] = await Promise.all([api.get<{ passkeys: Passkey[] }>('/passkeys'), whoAmI()])
  return { passkeys, who }
}

export function PasskeysScreen() {
  const { passkey: words } = accountWords()
  const { found, problem, look } = useRemote(ask)
  const [chosen, choose] = useState<Passkey>()
  const close = () => {
    choose(undefined)
    look()
  }
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <RecoveryCodes />
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      {!found && !problem && <Skeleton rows={2} />}
      {found && (
        <>
          <Tile flush={found.passkeys.length > 0}>
            {found.passkeys.length === 0 && <p>{words.none}</p>}
            {found.passkeys.map((each) => <PasskeyRow key={each.id} passkey={each} onOpen={() => choose(each)} />)}
          </Tile>
          <div class="account-form">
            <p class="account-hint">{words.text}</p>
            <AddPasskey onAdded={look} />
          </div>
          <Codes left={found.who.recovery_codes} onRenewed={look} />
        </>
      )}
      {chosen && <PasskeySheet passkey={chosen} onClose={close} />}
    </Page>
  )
}

function PasskeyRow({ passkey, onOpen }: { passkey: Passkey; onOpen: () => void }) {
  const { passkey: words } = accountWords()
  const day = (moment: string) => calendarDay(new Date(moment), now.value)
  const detail = passkey.last_used_at ? words.used(day(passkey.last_used_at)) : words.made(day(passkey.created_at))
  return (
    <ListRow
      start={<Icon of={KeyRound} />} title={passkey.name || words.unnamed} detail={detail} onClick={onOpen}
    />
  )
}

function Codes({ left, onRenewed }: { left: number; onRenewed: () => void }) {
  const { codes } = accountWords()
  const [asking, setAsking] = useState(false)
  const renew = async () => {
    setAsking(false)
    await renewCodes().then(onRenewed, (error: unknown) => toast(sentenceFor(error)))
    scrollTo({ top: 0 })
  }
  return (
    <Section title={codes.title} aside={codes.left(left)}>
      <Tile>
        <div class="account-form flat">
          <p class="account-hint">{codes.locked}</p>
          <Button wide disabled={freshCodes.value !== null} onClick={() => (left > 0 ? setAsking(true) : void renew())}>
            {codes.renew}
          </Button>
        </div>
      </Tile>
      <Confirm open={asking} title={codes.renewTitle} confirm={codes.renew} onConfirm={() => void renew()} onClose={() => setAsking(false)}>
        <p>{codes.renewText}</p>
      </Confirm>
    </Section>
  )
}
