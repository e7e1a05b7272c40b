import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { docOf, refusals, type Refusal } from '../store/refused'
import { db } from '../store/schema'
import { Section } from '../ui/Section'
import { RefusedDocument } from './RefusedDocument'
import { nameOf } from './refusal'
import { RefusedPhoto } from './RefusedPhoto'

/** What the server said no to, with its reason, and the ways to mend it. */
export function RefusedList() {
  const { sync: words } = accountWords()
  const found = useLive(async () => Promise.all((await refusals()).map(withDoc)))
  const photos = useLive(() => db.photos.where('state').equals('refused').toArray())
  if (!found || !photos || found.length + photos.length === 0) return null
  return (
    <Section title={words.refused} aside={words.count(found.length + photos.length)}>
      <p class="account-hint">{words.refusedText}</p>
      {found.map(({ refusal, doc, name }) => (
        <RefusedDocument key={`${refusal.row.collection} ${refusal.row.id}`} refusal={refusal} doc={doc} name={name} />
      ))}
      {photos.map((photo) => <RefusedPhoto key={photo.sha256} photo={photo} />)}
    </Section>
  )
}

async function withDoc(refusal: Refusal) {
  const doc = await docOf(refusal.row)
  return { refusal, doc, name: await nameOf(doc) }
}
