import type { ComponentChild, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Skeleton } from './Skeleton'
import { Page } from './TopBar'

const screenToCome = () => (
  <Page>
    <Skeleton />
  </Page>
)

/**
 * A screen, whose code is fetched as soon as it is opened; or with its own `waiting` any part of one, whose code is
 * fetched when what stands around it has been shown.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: () => ComponentChild,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded)
    const [coming] = useState(() => (loaded || waiting ? null : load()))
    useEffect(() => {
      if (Screen) return
      void (coming ?? load()).then((found) => {
        loaded = found
        setScreen(() => found)
      })
    }, [Screen])
    if (!Screen) return (waiting ?? screenToCome)()
    return <Screen {...props} />
  }
}
