import type { ComponentChild, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Skeleton } from './Skeleton'
import { Page } from './TopBar'

const screenToCome = () => (
  <Page>
    <Skeleton />
  </Page>
)

/** A screen, or with its own `waiting` any part of one, whose code is fetched when it is first opened. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: () => ComponentChild = screenToCome,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded)
    useEffect(() => {
      if (Screen) return
      void load().then((found) => {
        loaded = found
        setScreen(() => found)
      })
    }, [Screen])
    if (!Screen) return waiting()
    return <Screen {...props} />
  }
}
