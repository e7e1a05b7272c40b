import './share.css'
import { useEffect } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { importPath } from '../events/looks'
import type { Address } from '../contacts/profile-address'
import { tieWords } from '../i18n/ties'
import { useLive } from '../store/live'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { KnownPerson } from './KnownPerson'
import { NewPerson } from './NewPerson'
import { whoHas } from './people'
import { readShared } from './shared'

/** `/share?url=&text=&title=`: what the phone's share sheet handed over. */
export function ShareScreen() {
  const shared = readShared(new URLSearchParams(useSearch()))
  const [, go] = useLocation()
  const words = tieWords().online
  useEffect(() => {
    if (shared.kind === 'event') go(importPath(shared.text), { replace: true })
  }, [shared.kind])
  return (
    <Page>
      <TopBar title={words.shared} onBack={() => go('/', { replace: true })} />
      {shared.kind === 'person' && <Person key={shared.address.handle} address={shared.address} />}
      {shared.kind === 'nothing' && (
        <EmptyState drawing="rest" title={words.nothing[shared.why]} text={words.nothingText}>
          <Button kind="primary" href="/people/add">{words.title}</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function Person({ address }: { address: Address }) {
  const found = useLive(() => whoHas(address), [address.handle])
  if (found === undefined) return <Skeleton />
  return found ? <KnownPerson contact={found} address={address} /> : <NewPerson address={address} />
}
