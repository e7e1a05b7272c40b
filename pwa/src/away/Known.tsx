import type { ComponentChildren } from 'preact'
import { useFetched, type Fetched } from '../store/fetched'
import { LastKnown } from './LastKnown'
import { NotYet } from './NotYet'

interface KnownProps<T> {
  path: string
  children: (doc: T & Fetched) => ComponentChildren
}

/** What only the server knows, as this phone last heard of it, and when; where it never did, a sentence says so. */
export function Known<T>({ path, children }: KnownProps<T>) {
  const doc = useFetched<T & Fetched>(path)
  if (!doc) return <NotYet inVain={doc === null} />
  return (
    <>
      <LastKnown at={doc.as_of} />
      {children(doc)}
    </>
  )
}
