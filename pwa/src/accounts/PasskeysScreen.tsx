import './accounts.css'
import { KeyRound } from 'lucide'
import { useState } from 'preact/hooks'

import { Known } from '../away/Known'
import { NeedsServer } from '../away/NeedsServer'
import { accountWords } from '../i18n/accounts'
import { calendarDay } from '../i18n/time'
import { fetchAnew, useFetched, type Fetched } from '../store/fetched'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { AddPasskey } from './AddPasskey'
import type { WhoAmI } from './entering'
import type { Passkey } from './passkey'
import { PasskeySheet } from './PasskeySheet'
import { sentenceFor } from './problem'
import { RecoveryCodes } from './RecoveryCodes'
import { freshCodes, renewCodes } from './recovery-codes'

const PASSKEYS = '/passkeys'
/** Says how many recovery codes are left. */
const SESSION = '/session'

const look = () => void Promise.all([PASSKEYS, SESSION].map(fetchAnew))

export function PasskeysScreen() {
  const { passkey: words } = accountWords()
  const [chosen, choose] = useState<Passkey>()
  const close = () => {
    choose(undefined)
    look()
  }
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <RecoveryCodes />
      <Known<{ passkeys: Passkey[] }> path={PASSKEYS}>
        {({ passkeys }) => (
          <NeedsServer>
            <Tile flush={passkeys.length > 0}>
              {passkeys.length === 0 && <p>{words.none}</p>}
              {passkeys.map((each) => <PasskeyRow key={each.id} passkey={each} onOpen={() => choose(each)} />)}
            </Tile>
            <div class="account-form">
              <p class="account-hint">{words.text}</p>
              <AddPasskey onAdded={look} />
            </div>
            <Codes />
          </NeedsServer>
        )}
      </Known>
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
      start={<Icon of={KeyRound} />} title={passkey.name || words.unnamed} detail={detail} opens onClick={onOpen}
    />
  )
}

function Codes() {
  const { codes } = accountWords()
  const left = useFetched<WhoAmI & Fetched>(SESSION)?.recovery_codes
  const [asking, setAsking] = useState(false)
  if (left === undefined) return null
  const renew = async () => {
    setAsking(false)
    await renewCodes().then(look, (error: unknown) => toast(sentenceFor(error)))
    scrollTo({ top: 0 })
  }
  return (
    <Section title={codes.title} aside={codes.left(left)}>
      <Tile>
        <div class="account-form flat">
          <p class="account-hint">{codes.locked}</p>
          <Button wide opens={left > 0} disabled={freshCodes.value !== null} onClick={() => (left > 0 ? setAsking(true) : void renew())}>
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
